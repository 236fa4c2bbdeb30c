# The two commands: `make run` opens the window on the example article, `make test` checks everything.
# Both do all set-up by themselves. What they do is written in building/.

PYTHON ?= python3

.PHONY: run test setup assets lock pictures clean

run:
	@$(PYTHON) -m building run

test:
	@$(PYTHON) -m building test

setup:
	@$(PYTHON) -m building setup

assets:
	@.venv/bin/python -m building.assemble

lock:
	@.venv/bin/python -m building.lock

pictures:
	@.venv/bin/python -m building.pictures

clean:
	rm -rf build dist
