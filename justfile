# What CI runs, and what it runs it with. `just` lists the recipes.

_default:
    @just --list

# all tests, house rules and types included
test *ARGS:
    sh scripts/test.sh {{ARGS}}

# style, types and layers only
lint:
    sh scripts/test.sh tests/house

# everything a push must pass
ci:
    bash .ci/run

# lock again after a change to pyproject.toml or requirements/*.in; add --upgrade for newer versions
lock *ARGS:
    sh scripts/lock.sh {{ARGS}}
