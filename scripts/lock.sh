#!/bin/sh
# Locks requirements/*.in into requirements/*.txt: versions and hashes, no index host. Needs uv.
# Arguments go to uv, as in `sh scripts/lock.sh --upgrade`.
set -eu
cd "$(dirname "$0")/.."

lock() {
    uv pip compile --quiet --generate-hashes --no-emit-index-url --no-header --universal \
        --python-version 3.11 --only-binary :all: --no-emit-package rashomon "$@"
}

lock "$@" requirements/runtime.in --output-file requirements/runtime.txt
lock "$@" --constraint requirements/runtime.txt requirements/dev.in --output-file requirements/dev.txt
