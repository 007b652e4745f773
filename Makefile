# The two commands are `make run` and `make test`; `make help` lists the rest.
.DEFAULT_GOAL := help
PYTHON := .venv/bin/python
BOT_PYTHON := bot/.venv/bin/python

.PHONY: help setup run test check train nlu-server evaluate peers policy-check texts-check backup restore advisor migrate whatsapp-check whatsapp-templates

help: ## this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: ## bring both environments up (done by every command that needs them)
	@scripts/setup

run: setup ## install, migrate, train if needed, and serve; Ctrl-C stops
	@exec $(PYTHON) -m tandem run

test: setup ## every check and every test
	@scripts/test

check: setup ## linters and types only
	@scripts/check

train: setup ## train the model if the data or the configuration changed
	@$(PYTHON) -m tandem train

nlu-server: setup ## serve the trained model for evaluation: POST /model/parse on loopback, PORT=5006
	@exec $(PYTHON) -m tandem nlu-server --port $(or $(PORT),5006)

evaluate: setup ## measure the understanding; writes benchmarks/understanding/report.md
	@$(BOT_PYTHON) -m bot.evaluation

peers: setup ## understanding beside Rasa's default and nlp.js (up to an hour, needs Node.js); writes table.md
	@$(BOT_PYTHON) -m benchmarks.understanding.peers

policy-check: setup ## check policy/, directory/ and institution/ and run the cases; list what is still missing
	@$(PYTHON) -m tandem.policy.check policy

texts-check: setup ## check texts/: figures, lengths, the three languages, how hard the answers are to read
	@$(PYTHON) -m tandem.text_check texts

migrate: setup ## bring the database to the present schema (done by `make run` as well)
	@$(PYTHON) -m tandem migrate

backup: setup ## copy the SQLite data while running: make backup TO=folder
	@$(PYTHON) -m tandem backup "$(TO)"

restore: setup ## put a backup back while stopped: make restore FROM=folder
	@$(PYTHON) -m tandem restore "$(FROM)"

advisor: setup ## make an advisor or a new sign-in link: make advisor EMAIL=… NAME="…" LANGUAGE=fr
	@$(PYTHON) -m tandem advisor "$(EMAIL)" --name "$(NAME)" --language "$(or $(LANGUAGE),fr)"

whatsapp-check: setup ## look at the WhatsApp set-up at Meta and say what is missing
	@$(PYTHON) -m tandem whatsapp-check

whatsapp-templates: setup ## print the message templates as Meta takes them, one JSON object a line
	@$(PYTHON) -m tandem whatsapp-templates
