# make run    install what Liaison needs into .venv and start it
# make test   install what the tests need and run every test and check
# make check  only the checks of the code: style, types, architecture, packaging
# make lock   resolve the locks again (UPGRADE=--upgrade takes newer versions)

UV := 0.13.9
PYTHONS := python3.13 python3.12 python3.11 python3
BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest -n 2 --dist loadfile
LOCK := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --quiet $(UPGRADE)
ROOT := $(if $(filter 0,$(shell id -u)),,sudo -n)
APT := $(ROOT) env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300

export UV_PYTHON_DOWNLOADS := never

# A .venv that was moved here, or whose interpreter has gone, is made again.
USABLE := $(shell [ "$$(cat .venv/made 2>/dev/null)" = "$(CURDIR)" ] && $(BIN)/python -c 'import pip' 2>/dev/null && echo yes)
ifneq ($(USABLE),yes)
.PHONY: .venv/made
endif

.PHONY: help run test check lock chromium
help:
	@sed -n 's/^# make/make/p' Makefile

run: .venv/run
	@exec $(BIN)/python -m bot start

test: .venv/dev chromium
	@$(PYTEST)

check: .venv/dev
	@$(PYTEST) tests/architecture

# The development set is locked first: run.lock then takes the same version of everything in both.
lock: .venv/made
	@$(LOCK) --group dev --output-file dev.lock
	@$(LOCK) --group build --constraint dev.lock --output-file run.lock

.venv/made:
	@for python in $(PYTHONS) none; do \
		$$python -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && break; \
	done; \
	if [ $$python = none ]; then \
		echo 'Liaison needs Python 3.11 or newer with venv. On Debian or Ubuntu: apt install python3-venv' >&2; exit 1; \
	fi; \
	rm -rf .venv && $$python -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV) || echo 'Going on without uv, more slowly.'
	@echo '$(CURDIR)' >$@

# uv is fast; pip knows the mirrors and certificates set up for pip. What the first cannot do the second tries.
.venv/run .venv/dev: .venv/%: %.lock pyproject.toml .venv/made
	@echo 'Installing what $*.lock lists …'
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --require-hashes -r $*.lock 2>/dev/null \
		|| $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $*.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index --editable .
	@touch $@

# Playwright's own driver needs libatomic, which neither Chromium nor Debian brings along.
chromium: .venv/dev
	@{ command -v chromium && $(BIN)/playwright --version; } >/dev/null 2>&1 \
		|| { $(APT) update && $(APT) install --yes --no-install-recommends chromium libatomic1; } >/dev/null 2>&1 \
		|| { echo 'The test of the sandbox page needs Chromium and libatomic. On Debian: apt install chromium libatomic1' >&2; exit 1; }
