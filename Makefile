# Bare `make` lists the commands. Each one sets up what it needs, into .venv/; without a change that takes no time.
.DEFAULT_GOAL := help
.PHONY: help setup report lab test test-all bench bench-report lock

BIN := .venv/bin
SELECT := not slow

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' Makefile

setup: ## only the set-up, into .venv/ (PYTHON=python3.12 chooses the Python)
	@sh scripts/setup.sh

report: setup ## build reports/report.html, reports/report.pdf and the tables in data/ from seeds/
	$(BIN)/claimbook build --seeds seeds --out .

lab: setup ## open the notebooks in JupyterLab
	JUPYTER_CONFIG_PATH="$(CURDIR)/scripts/jupyterlab:$$JUPYTER_CONFIG_PATH" \
	  $(BIN)/jupyter lab --LabApp.app_settings_dir="$(CURDIR)/scripts/jupyterlab" \
	  $(if $(filter 0,$(shell id -u)),--allow-root) notebooks/01_extract.ipynb

test: setup ## lint, types and tests, at most 10 minutes
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python tests/browser.py
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile -m "$(SELECT)"

test-all: SELECT :=
test-all: test ## the slow tests too

bench: setup ## measure speed, memory and accuracy (PEER=PYTHON with quantulum3 measures that one too)
	$(BIN)/python scripts/bench.py $(if $(PEER),--peer $(PEER))

bench-report: setup ## measure the report on two hundred made-up articles: time, memory, sizes, opening
	$(BIN)/python scripts/bench_report.py

lock: setup ## for maintainers: resolve pyproject.toml anew into requirements.lock
	$(BIN)/python -c "import tomllib; print(*tomllib.load(open('pyproject.toml', 'rb'))['build-system']['requires'])" \
	| $$(test -x .venv/uv/bin/uv && echo .venv/uv/bin/uv || echo uv) pip compile --quiet --upgrade --universal \
	  --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --annotation-style line \
	  --custom-compile-command "make lock" --extra test --output-file requirements.lock pyproject.toml -
