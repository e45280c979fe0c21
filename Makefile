# Chores for developers; `make` lists them. ./run and ./test stand by themselves.

bin := .venv/bin
UV ?= uv

.PHONY: help check lint format chat bench train screenshots translations lock walks kills

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

train: ## teach the understanding from training/ and measure it
	$(bin)/redress train
	$(bin)/redress evaluate

walks: ## ten thousand random conversations, and a thousand kept in the database
	REDRESS_WALKS=10000 REDRESS_KEPT_WALKS=1000 $(bin)/python -m pytest -n 2 tests/walks

kills: ## end the process at every single line of receive and deliver
	REDRESS_KILLS=0 $(bin)/python -m pytest -n 2 tests/kills

screenshots: ## take the pictures of docs/ anew, from a running `redress demo`
	PYTHONPATH=tests/journeys $(bin)/python tests/journeys/screenshots.py

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
