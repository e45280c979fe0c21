# Chores for developers; `make` lists them. ./run and ./test stand by themselves.

bin := .venv/bin
UV ?= uv

.PHONY: help check lint format chat bench dates coverage train understanding screenshots texts translations lock walks crowd kills

help: ## list the chores
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 14

check: lint ## everything a change must pass
	./test

lint: ## the rules of the house: style, types, who may import whom
	$(bin)/ruff check .
	$(bin)/ruff format --check .
	$(bin)/mypy
	$(bin)/lint-imports

format: ## lay the code out as `lint` wants it
	$(bin)/ruff check --fix .
	$(bin)/ruff format .

chat: ## talk to it in the terminal
	$(bin)/redress chat

bench: ## turns a second beside a bare floor, delays, memory
	$(bin)/python -m bench.run

dates: ## how long `redress clock` takes, and a page of a queue of 100,000 cases
	$(bin)/python -m bench.dates

coverage: ## write docs/code-coverage.md anew: which rule is kept where, and what proves it
	$(bin)/python -m tests.rule_coverage

train: ## teach the understanding from training/ (needs `pip install -e .[teaching]`) and measure it
	$(bin)/redress train
	$(bin)/redress evaluate

understanding: ## measure the understanding, renew docs/understanding.md (OPEN=folder of open sets) and make a page
	@mkdir -p var
	$(bin)/redress evaluate $(if $(OPEN),--open $(OPEN)) --html var/understanding.html --table docs/understanding.md

walks: ## ten thousand random conversations, and a thousand kept in the database
	REDRESS_WALKS=10000 REDRESS_KEPT_WALKS=1000 $(bin)/python -m pytest -n 2 tests/walks

crowd: ## 20,000 simulated residents, each promise checked after every message (SEED=n plays one again, SIZE=n fewer)
	$(bin)/python -m tests.crowd.run $(if $(SEED),--seed $(SEED)) $(if $(SIZE),--size $(SIZE)) $(if $(FIRST),--first $(FIRST))

kills: ## end the process at every single line of receive and deliver
	REDRESS_KILLS=0 $(bin)/python -m pytest -n 2 tests/kills

screenshots: ## take the pictures of docs/ anew, from a running `redress demo`
	PYTHONPATH=tests/journeys $(bin)/python tests/journeys/screenshots.py

texts: ## write docs/texts.md anew: every sentence people can see, its length and its reading age
	PYTHONPATH=. $(bin)/python -m tests.texts_document

translations: ## gather the sentences for translators and compile what they wrote
	$(bin)/pybabel extract -F locales/babel.cfg --add-location=file --omit-header -o locales/redress.pot .
	@if ls locales/*/LC_MESSAGES/redress.po >/dev/null 2>&1; then \
		$(bin)/pybabel update -i locales/redress.pot -d locales -D redress --no-wrap && \
		$(bin)/pybabel compile -d locales -D redress; \
	fi

lock: ## pin every package by its hash, after a change of pyproject.toml
	$(UV) pip compile -q --universal --generate-hashes --no-header pyproject.toml -o requirements.lock
	$(UV) pip compile -q --universal --generate-hashes --no-header --extra development \
		--constraint requirements.lock pyproject.toml -o requirements-development.lock
