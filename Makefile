# Every target makes its own virtual environment in .venv first; run.py says how.
PYTHON ?= python3

.PHONY: demo test check example docs

demo test check example docs:
	@$(PYTHON) run.py $@
