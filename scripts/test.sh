#!/bin/sh
# Makes what the tests need, then runs them all: behaviour, house rules, types, examples in the docs.
# Arguments go to pytest, as in `sh scripts/test.sh -m 'not lint' tests/text`.
set -eu
cd "$(dirname "$0")/.."
sh scripts/environment.sh dev
exec .venv/bin/python -m pytest "$@"
