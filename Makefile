# Each target makes or refreshes the virtual environment in .venv first; run.py says how.
# `example` and `templates` make input/ and templates/ anew, over what stands there.
PYTHON ?= python3

.PHONY: demo test check docs example templates

demo test check docs example templates:
	@$(PYTHON) run.py $@
