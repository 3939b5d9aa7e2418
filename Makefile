# Variorum: what each source says, word for word, and where the sources differ.
# `make` lists what there is. Everything is installed into .venv, nothing into the system, save
# Debian's Chromium and python3-venv where they are missing and may be installed.

.DEFAULT_GOAL := help
SHELL := /bin/bash
.NOTPARALLEL:

PY := .venv/bin/python
ADDRESS ?= 127.0.0.1:8000
JOBS ?= 2
PYTEST := $(PY) -m pytest
PROPERTIES = $(shell grep -rl '^@given' tests)

# Material's notice of the end of MkDocs, known and provided for (see docs/publishing.md).
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true

##@ Read and publish

.PHONY: serve
serve: setup ## Serve the site at http://127.0.0.1:8000/, rebuilt with every save (ADDRESS=host:port)
	@echo "Serving the articles in $${SEEDS_DIR:-seeds}; stop with Ctrl-C"
	@$(PY) -m mkdocs serve --dev-addr $(ADDRESS)

.PHONY: build
build: setup ## Build the site into site/, ending at any warning
	@$(PY) -m mkdocs build --strict

.PHONY: verify
verify: setup ## Check a published copy of the site: make verify SITE=folder
	@$(PY) hooks/verify.py "$${SITE:-site}" $${SEEDS_DIR:+--seeds "$$SEEDS_DIR"}

.PHONY: export
export: setup ## Write the pages as plain Markdown for other generators: make export OUT=folder
	@: $(call needed,OUT,export OUT=folder)
	@$(PY) hooks/export.py "$$OUT" $${SEEDS_DIR:+--seeds "$$SEEDS_DIR"}

##@ Edit

.PHONY: topic
topic: setup ## Start a topic's page: make topic NAME="Ferry fares"
	@: $(call needed,NAME,topic NAME="Ferry fares")
	@$(PY) hooks/scaffold.py topic "$$NAME"

.PHONY: source
source: setup ## Start a page on what is known of a source: make source FILE=seeds/article.txt
	@: $(call needed,FILE,source FILE=seeds/article.txt)
	@$(PY) hooks/scaffold.py source "$$FILE"

.PHONY: note
note: setup ## Start a note on a comparison, by the id on its page: make note ID=c-1a2b3c4d
	@: $(call needed,ID,note ID=c-1a2b3c4d)
	@$(PY) hooks/scaffold.py note "$$ID"

##@ Develop

.PHONY: test
test: setup-dev chromium lint ## Set up everything and run every check and test
	@CHROMIUM="$$(tools/chromium)" $(PYTEST) -n $(JOBS) --dist loadfile
	@$(PY) -m mkdocs build --strict

.PHONY: test-quick
test-quick: setup-dev lint ## Checks and tests that need neither a browser nor much time
	@$(PYTEST) -m "not browser and not slow"

.PHONY: lint
lint: setup-dev ## Style and types
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(PY) -m mypy

.PHONY: format
format: setup-dev ## Mend the style
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

.PHONY: bench
bench: setup-dev ## Measure time, memory and size against plain MkDocs
	@$(PY) tests/benchmarks/run.py

.PHONY: fuzz
fuzz: setup-dev ## Look for articles that break the engine: make fuzz SECONDS=60
	@$(PY) tests/fuzzing/fuzz.py --seconds $(or $(SECONDS),60)
	@$(PYTEST) --hypothesis-profile=search $(PROPERTIES)

.PHONY: coverage
coverage: setup-dev ## Measure which lines and branches of hooks/ the tests run, builds included
	@$(PYTEST) -n $(JOBS) --dist loadfile -m "not browser" --cov \
	    --cov-report=term-missing:skip-covered --cov-report=json:.coverage.json
	@$(PY) tools/covered.py .coverage.json

.PHONY: mutants
mutants: setup-dev setup-mutants ## Change the engine a little, many times: do tests notice? EACH=6 SEED=1
	@$(PY) tools/mutants.py --jobs $(JOBS) --each $(or $(EACH),6) --seed $(or $(SEED),1)

.PHONY: screenshots
screenshots: build setup-dev ## Take the README's screenshots of the built site
	@CHROMIUM="$$(tools/chromium)" $(PY) tools/screenshots.py site .github/images

.PHONY: requirements
requirements: setup-dev ## Compile requirements*.in to exact versions with hashes
	@tools/compile-requirements

.PHONY: audit
audit: setup-audit ## Look for known vulnerabilities in what the site needs
	@$(PY) -m pip_audit --requirement requirements.txt --disable-pip

.PHONY: clean
clean: ## Remove what was built and cached here, the virtual environment included
	@rm -rf site .site.* .venv .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage .coverage.*
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

.PHONY: help
help: ## This list
	@awk 'BEGIN { FS = ":.*## "; print "usage: make <target>" } \
	    /^##@/ { printf "\n%s\n", substr($$0, 5) } \
	    /^[a-z-]+:.*## / { printf "  %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
	@printf '\nSEEDS_DIR=folder builds and serves from another folder of articles.\n'

.PHONY: setup setup-dev setup-audit setup-mutants chromium
setup:
	@tools/setup site
setup-dev:
	@tools/setup dev
setup-audit:
	@tools/setup audit
setup-mutants:
	@tools/setup mutants
chromium:
	@tools/chromium >/dev/null

needed = $(if $($(1)),,$(error $(1) is missing; use: make $(2)))
