# Everything here works on a fresh machine with python3 (3.11 or newer), git and make: what a target needs is
# set up when it is first wanted, and again when the pinned versions change. `make` lists the targets.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules
override SHELL := /bin/sh

# --- what the caller gives --------------------------------------------------------------------------------------
# Whoever calls make may pass on the words of a stranger: the name of a folder in a pull request. So make never
# expands a value from the command line ($(value …)), and the shell sees it only as a quoted variable of the
# environment ("$$MISSION"). The loop covers every variable that is given, because make would expand the others
# as well when it hands them on to a recipe; ours may come from the environment too. What the recipes themselves
# are made of cannot be given at all (override).

override given :=
$(foreach given,$(.VARIABLES),$(if $(findstring command line,$(origin $(given))),\
  $(eval override $$(given) := $$(value $$(given)))))

override MISSION := $(value MISSION)
override MISSIONS := $(value MISSIONS)
override EDITION := $(value EDITION)
override FORMAT := $(value FORMAT)
override ALL_RULES := $(value ALL_RULES)
override SINCE := $(value SINCE)
override UPGRADE := $(value UPGRADE)
override SECONDS := $(value SECONDS)
override BASELINE := $(value BASELINE)
PYTHON ?= python3
override PYTHON := $(value PYTHON)
export MISSION MISSIONS EDITION FORMAT ALL_RULES SINCE UPGRADE SECONDS BASELINE PYTHON

# A yaml.py in the current folder, or a PYTHONPATH meant for something else, must not come before our own modules.
export PYTHONSAFEPATH := 1
unexport PYTHONPATH PYTHONHOME

# Compiled modules are kept next to the sources, or every command would compile the package for itself.
unexport PYTHONDONTWRITEBYTECODE

# --- setting up -------------------------------------------------------------------------------------------------

override VENV := .venv
override BIN := $(VENV)/bin
override PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input
override READY := $(VENV)/package.stamp
override LIBRARIES := $(VENV)/libraries.stamp
override TOOLS := $(VENV)/tools.stamp

# Targets that make a PDF say so before the first set-up, so that one message names all that is missing. Only an
# explicit FORMAT without "pdf" can do without the libraries.
override NEEDS := venv
override FOR_PDF := $(if $(FORMAT),$(findstring pdf,$(FORMAT)),pdf)
override FOR_BUILD := $(READY) $(if $(FOR_PDF),$(LIBRARIES))

# What was committed could otherwise be the environment, the build or the compiled modules that are used below.
.PHONY: committed
committed: ## refuse links, built files and hidden names that were committed
	@"$$PYTHON" -I -S scripts/check_committed.py

$(VENV)/locked.stamp: requirements.txt | committed
	@"$$PYTHON" scripts/system_libraries.py $(NEEDS)
	@echo 'Setting up $(VENV) (once; about half a minute)' >&2
	@"$$PYTHON" -m venv --clear $(VENV) >&2
	@$(PIP) install --require-hashes --requirement requirements.txt >&2
	@touch $@

$(READY): $(VENV)/locked.stamp pyproject.toml | committed
	@$(PIP) install --no-deps --no-build-isolation --editable . >&2
	@$(BIN)/python scripts/compile_package.py
	@touch $@

$(LIBRARIES): $(VENV)/locked.stamp
	@"$$PYTHON" scripts/system_libraries.py pdf
	@touch $@

$(TOOLS): requirements-dev.txt $(VENV)/locked.stamp
	@echo 'Adding the tools of the tests to $(VENV)' >&2
	@$(PIP) install --require-hashes --requirement requirements-dev.txt >&2
	@touch $@

# --- estimates --------------------------------------------------------------------------------------------------

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile

# One mission is one word, whatever it holds. Several are words with blanks between them, which the shell parts and
# takes for nothing else (set -f).
override NAMED := $${MISSION:+"$$MISSION"} $$MISSIONS

.PHONY: mission-named
mission-named:
	@[ -n "$$MISSION$$MISSIONS" ] || { echo 'Name the mission: add MISSION=, for example MISSION=minusma' >&2; exit 2; }

.PHONY: estimate
estimate: override NEEDS := venv $(FOR_PDF)
estimate: mission-named $(FOR_BUILD) ## check and build the newest edition of a mission: MISSION=minusma [MISSIONS='minusma unifil'] [EDITION=2017-07-10|all] [FORMAT=pdf]
	@set -f; $(BIN)/estimate build $${EDITION:+"--edition=$$EDITION"} $${FORMAT:+"--format=$$FORMAT"} -- $(NAMED)

.PHONY: estimates
estimates: override NEEDS := venv $(FOR_PDF)
estimates: $(FOR_BUILD) ## check and build the newest edition of all missions: [EDITION=all] [FORMAT=pdf]
	@$(BIN)/estimate build --all $${EDITION:+"--edition=$$EDITION"} $${FORMAT:+"--format=$$FORMAT"}

.PHONY: check
check: $(READY) ## list what is wrong in every edition, and write nothing: [MISSION=minusma] [MISSIONS='minusma unifil'] [EDITION=2017-07-10] [FORMAT=json] [ALL_RULES=yes]
	@set -f; $(BIN)/estimate check $${ALL_RULES:+--all-rules} $${EDITION:+"--edition=$$EDITION"} $${FORMAT:+"--format=$$FORMAT"} -- $(NAMED)

.PHONY: new
new: mission-named $(READY) ## begin the estimate of another mission: MISSION=unifil
	@$(BIN)/estimate new -- "$$MISSION"

.PHONY: touched
touched: committed ## print the editions that a change touches, for CI: [SINCE=HEAD^1]
	@"$$PYTHON" scripts/missions_touched.py $${SINCE:+"--since=$$SINCE"}

# --- the project itself -----------------------------------------------------------------------------------------

.PHONY: setup
setup: override NEEDS := venv pdf
setup: $(READY) $(LIBRARIES) ## set up what the other targets need

.PHONY: libraries
libraries: ## install the system libraries of the PDF engine, as root, or print how
	@"$$PYTHON" scripts/system_libraries.py pdf

.PHONY: test
test: override NEEDS := venv pdf
test: setup lint ## run everything that CI runs
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

.PHONY: lint
lint: $(READY) $(TOOLS) ## run ruff, mypy, the import contracts and the word list
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check --quiet || { echo 'Some files are not in the common format: run make format' >&2; exit 1; }
	@$(BIN)/mypy
	@$(BIN)/lint-imports --cache-dir .cache/import_linter
	@$(BIN)/python scripts/plain_english.py

.PHONY: format
format: $(TOOLS) ## put the code into the common format
	@$(BIN)/ruff check --fix --quiet || true
	@$(BIN)/ruff format

.PHONY: bench
bench: override NEEDS := venv pdf
bench: setup $(TOOLS) ## measure the budgets of speed and memory: [BASELINE=../other-checkout]
	@$(BIN)/python scripts/bench.py $${BASELINE:+"--baseline=$$BASELINE"}

.PHONY: fuzz
fuzz: $(READY) $(TOOLS) ## look for inputs that break reader, prose or checks: [SECONDS=60]
	@$(BIN)/python tests/fuzz/fuzzing.py read "$${SECONDS:-60}"
	@$(BIN)/python tests/fuzz/fuzzing.py prose "$${SECONDS:-60}"
	@$(BIN)/python tests/fuzz/fuzzing.py estimate "$${SECONDS:-60}"

.PHONY: audit
audit: $(TOOLS) ## ask for known weaknesses of the pinned packages, where a network allows it
	@$(BIN)/python scripts/audit.py

.PHONY: sbom
sbom: $(VENV)/locked.stamp ## write the software bill of materials to build/sbom.cdx.json
	@mkdir -p build
	@$(BIN)/python scripts/make_sbom.py > build/sbom.cdx.json.new
	@mv build/sbom.cdx.json.new build/sbom.cdx.json

.PHONY: doctor
doctor: $(READY) ## say what this machine lacks
	@$(BIN)/estimate doctor

.PHONY: schema
schema: $(READY) ## generate the JSON Schema for editors
	@mkdir -p .cache estimates/schema
	@$(BIN)/estimate schema > .cache/estimate.schema.json
	@mv .cache/estimate.schema.json estimates/schema/

.PHONY: rules
rules: $(READY) ## generate the pages of the rules and the lists of words
	@$(BIN)/python scripts/make_rules.py

.PHONY: docs
docs: rules schema $(TOOLS) ## generate all generated pages: rules, words, schema, commands, the diagram of the packages
	@$(BIN)/python scripts/make_commands.py
	@$(BIN)/python scripts/make_diagram.py

.PHONY: fonts
fonts: $(TOOLS) ## make the font subsets again, from the pinned font packages
	@$(BIN)/python scripts/make_fonts.py

override COMPILE := $(BIN)/uv pip compile --quiet --no-config --default-index https://pypi.org/simple --universal \
	--python-version 3.11 --generate-hashes --only-binary :all: --emit-build-options \
	--custom-compile-command 'make lock' pyproject.toml

.PHONY: lock
lock: $(TOOLS) ## pin the versions in requirements*.txt again after a change of pyproject.toml: [UPGRADE=yes]
	@$(COMPILE) $${UPGRADE:+--upgrade} --group build --output-file requirements.txt
	@$(COMPILE) $${UPGRADE:+--upgrade} --group dev --constraint requirements.txt --output-file requirements-dev.txt

# A name becomes a path here: nothing but a plain one is taken, and no link is followed.
.PHONY: clean
clean: ## remove what was set up and built, or only what was built of a mission: [MISSION=minusma]
	@LC_ALL=C; export LC_ALL; \
	if [ -n "$$MISSIONS$$EDITION" ]; then \
	  echo 'Name one mission, MISSION=minusma: all its editions are removed' >&2; exit 2; \
	fi; \
	case "$$MISSION" in \
	'') rm -rf $(VENV) .cache build; \
	  find scripts src tests -name __pycache__ -type d -prune -exec rm -rf {} + ;; \
	*[!abcdefghijklmnopqrstuvwxyz0123456789-]* | -*) \
	  echo 'Not the name of a mission: write it as MISSION=minusma' >&2; exit 2 ;; \
	*) if [ -L build ]; then echo 'build is a link: remove what it leads to yourself' >&2; exit 2; fi; \
	  rm -rf "build/$$MISSION" ;; \
	esac
