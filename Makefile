# Renaksi. `make` alone lists the targets. Everything runs from .venv, which `make setup` builds.

SHELL := /bin/sh
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
EXAMPLE := examples/rencana-aksi-kesbangpol-metro-2021.txt
OUT := out
DATA ?= renaksi-data
PORT ?= 8000
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help setup run example test test-domain check lint types format fuzz faults bench generated snapshots lock wheel clean

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "  make %-12s %s\n", $$1, $$2}'

setup: $(STAMP) ## Make .venv with everything in it (quick when nothing changed)

$(STAMP): requirements-setup.txt requirements-dev.txt pyproject.toml
	@sh tools/setup.sh $(VENV)
	@touch $@

run: $(STAMP) ## Start the application with the example plan in renaksi-data/, and print its address
	@exec $(BIN)/renaksi serve --demo --data $(DATA) --port $(PORT)

example: $(STAMP) ## Read the example plan, print it with its findings, write clean files to out/
	@$(BIN)/renaksi read $(EXAMPLE)
	@echo
	@$(BIN)/renaksi review $(EXAMPLE) || [ $$? -eq 1 ]
	@echo
	@mkdir -p $(OUT)
	@for kind in xlsx docx pdf; do \
		$(BIN)/renaksi convert $(EXAMPLE) --to $$kind -o $(OUT)/rencana-aksi-kesbangpol-metro-2021.$$kind || exit $$?; \
	done

test: $(STAMP) ## Run all tests
	$(BIN)/python -m pytest -n $(WORKERS) $(ARGS)

test-domain: $(STAMP) ## Run the tests of the domain core only (seconds)
	$(BIN)/python -m pytest tests/domain -q $(ARGS)

check: lint types ## Lint, format, strict types, layers, both languages complete
	$(BIN)/python -m pytest tests/architecture tests/messages tests/docs -q

lint: $(STAMP) ## Ruff: lint and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP) ## mypy --strict over src, tests and bench
	$(BIN)/mypy

format: $(STAMP) ## Mend what ruff can mend
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

fuzz: $(STAMP) ## 10,000 mutated files through the readers (seeded, bounded)
	$(BIN)/python -m tests.fuzz $(ARGS)

faults: $(STAMP) ## Kill web, worker and PostgreSQL 20 times each during jobs and writes
	$(BIN)/python -m tests.faults $(ARGS)

bench: $(STAMP) ## Measure against LibreOffice and bare typst, as ratios of one run
	$(BIN)/python -m bench $(ARGS)

generated: $(STAMP) ## Write the generated parts of the documentation again
	$(BIN)/python -m renaksi.cli.reference en > docs/reference/cli.md
	$(BIN)/python -m renaksi.cli.reference id > docs/reference/cli.id.md
	$(BIN)/python -m renaksi.messages.reference > docs/reference/findings.md
	$(BIN)/python tools/excerpts.py

snapshots: $(STAMP) ## Write the snapshots of the tests again (look at the difference before you commit)
	RENAKSI_UPDATE_SNAPSHOTS=1 $(BIN)/python -m pytest tests/documents/test_snapshots.py tests/api/test_document.py -q $(ARGS)

lock: ## Resolve the dependencies again (needs a made .venv)
	@sh tools/lock.sh $(BIN)/uv

wheel: $(STAMP) ## Build the wheel into dist/
	$(BIN)/python -m build --wheel --no-isolation --outdir dist

clean: ## Remove what was made, .venv too
	rm -rf $(VENV) $(OUT) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find src tests bench -type d -name __pycache__ -prune -exec rm -rf {} +
