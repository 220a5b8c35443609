# Kanca's daily habits. `make` prints this list; `make run` and `make test` need only Python 3.11 and make.
PYTHON ?= $(firstword $(foreach name,python3.11 python3 python,$(shell command -v $(name) 2>/dev/null)))
TESTS  ?= tests
BIN    := .venv/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test coverage check chat transcripts bench bench-understanding crash migrate docs lock .venv browser

help: ## print this list
	@awk -F ':.*## ' '/^[a-z.-]+:.*## / { printf "  make %-20s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

run: .venv/run.stamp ## start Kanca at http://127.0.0.1:8000 (PORT=9000 for another door)
	@$(if $(PORT),export KANCA_PORT=$(PORT);) exec $(BIN)/python -m bot serve

test: .venv/dev.stamp browser ## run every test (TESTS=tests/dialogue for some of them)
	@$(BIN)/python -m pytest -n 2 --dist loadgroup $(TESTS)

coverage: .venv/dev.stamp ## branches of dialogue/ and services/ that no test takes
	@$(BIN)/coverage run -m pytest -q $(TESTS)
	@$(BIN)/coverage report

check: .venv/dev.stamp ## words, format, lint, floors, types: all of them, whatever one finds
	@failed=; for tool in "python -m locales.lint" "ruff format --check ." "ruff check ." "lint-imports" "mypy"; do \
		$(BIN)/$$tool || failed="$$failed, $$tool"; \
	done; test -z "$$failed" || { echo "Something to mend:$${failed#,}"; exit 1; }

chat: .venv/run.stamp ## talk to Kanca in this terminal
	@$(BIN)/python -m bot chat

transcripts: .venv/dev.stamp ## rewrite what Kanca says in tests/transcripts; the diff is the review
	@$(BIN)/python -m tests.transcripts

bench: .venv/dev.stamp ## messages a second and milliseconds a message
	@$(BIN)/python -m bench

bench-understanding: .venv/dev.stamp ## how much of what people type is read rightly, and how surely
	@$(BIN)/python -m bench.understanding

crash: .venv/dev.stamp ## kill the real program, do anything in any order, send what is hostile: the long form
	@KANCA_CRASH_LONG=1 $(BIN)/python -m pytest -n 2 --dist loadgroup tests/crash tests/machine tests/hostile

migrate: .venv/run.stamp ## bring the database up to date
	@$(BIN)/python -m bot migrate

docs: .venv/dev.stamp ## rewrite the reference pages that come from the code
	@$(BIN)/python -m docs

lock: ## choose the newest versions that fit pyproject.toml and write both lock files
	@$(PYTHON) -m venv .lock-venv && .lock-venv/bin/python -m pip install --quiet uv
	@$(COMPILE) pyproject.toml --group build --output-file requirements.lock
	@$(COMPILE) pyproject.toml --group build --group dev --constraint requirements.lock --output-file requirements-dev.lock
	@rm -rf .lock-venv

COMPILE := .lock-venv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header

# The virtual environment: made once, brought up to date only when a lock or pyproject.toml changes.
.venv: .venv/dev.stamp

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Kanca needs Python 3.11 or newer: install it, or say PYTHON=/path/to/python."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Kanca needs Python 3.11 or newer; $(PYTHON) is older. Say PYTHON=/path/to/python."; exit 1; }
	@echo "Making .venv …"
	@$(PYTHON) -m venv .venv || { echo "Python's venv module is missing: on Debian, apt-get install python3-venv."; exit 1; }

.venv/run.stamp: requirements.lock | .venv/bin/python
	@echo "Installing what Kanca needs …"
	@$(PIP) install --require-hashes --requirement requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --no-index --editable .
	@touch $@

.venv/dev.stamp: requirements-dev.lock .venv/run.stamp
	@echo "Installing what the tests need …"
	@$(PIP) install --require-hashes --requirement requirements-dev.lock
	@touch $@

# The tests of the page drive Debian's own Chromium: fetched once when we may, asked for plainly when we may not.
browser:
	@test -x /usr/bin/chromium || $(MAKE) --no-print-directory /usr/bin/chromium

/usr/bin/chromium:
	@if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "Installing Chromium …"; \
		{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium fonts-noto-color-emoji; } >/dev/null; \
	else \
		echo "The tests of the page need Chromium at /usr/bin/chromium: as root on Debian, apt-get install chromium."; exit 1; \
	fi
