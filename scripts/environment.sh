#!/bin/sh
# Makes the Python environment of this checkout, once; quick when nothing it was made from has changed.
#
#   sh scripts/environment.sh run            what runs the package, into .venv
#   sh scripts/environment.sh dev            the same and what the tests need, into .venv
#   sh scripts/environment.sh run FOLDER     into FOLDER, the package installed as a user would have it
#
# Every package comes from the lock with its hash checked. Talk goes to stderr. Exit 1: something of the
# system is missing, and the last line says what; 2: wrong use.
set -eu
cd "$(dirname "$0")/.."
checkout=$(pwd -P)

wanted=${1:-}
folder=${2:-.venv}
case $wanted in
    run | dev) ;;
    *) echo "environment.sh: say which set: run or dev" >&2; exit 2 ;;
esac

stop() { echo "rashomon: $1" >&2; exit 1; }

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
    for name in python3 python3.11 python3.12 python3.13 python3.14; do
        if is_new_enough "$name"; then "$name" -c "import sys; print(sys.executable)"; return; fi
    done
    stop "no Python 3.11 or newer found; on Debian 12: apt-get install python3 python3-venv"
}

lock_of() { if [ "$1" = dev ]; then echo requirements/dev.txt; else echo requirements/runtime.txt; fi; }

is_made() {
    [ -x "$folder/bin/python" ] && [ "$(cat "$folder/made/where" 2>/dev/null)" = "$checkout" ] &&
        cmp -s "$(lock_of "$1")" "$folder/made/$1.txt"
}

clear_folder() {
    if [ -e "$folder" ] && [ ! -f "$folder/pyvenv.cfg" ] && [ -n "$(ls -A "$folder")" ]; then
        stop "$folder exists and is not a Python environment; move it away and try again"
    fi
    rm -rf "$folder"
}

make_with_venv() {
    "$python" -c 'import venv; from ensurepip import version' >/dev/null 2>&1 ||
        stop "$python cannot make environments; on Debian and Ubuntu: apt-get install python3-venv"
    clear_folder
    "$python" -m venv "$folder" || stop "no environment could be made in $folder; see the lines above"
}

make_empty() {
    if uv --version >/dev/null 2>&1; then
        clear_folder
        uv venv --quiet --python "$python" "$folder" || make_with_venv
    else
        make_with_venv
    fi
}

# An environment that uv made holds no pip.
install() {
    if [ -x "$folder/bin/pip" ]; then
        "$folder/bin/python" -m pip --disable-pip-version-check install --quiet --no-compile --no-deps "$@"
    else
        uv pip install --quiet --python "$folder/bin/python" --no-deps "$@"
    fi
}

install_lock() { install --require-hashes --only-binary :all: --requirement "$(lock_of "$wanted")"; }

# uv brings its own certificates and reads its own settings; where those fail, pip's may do.
install_lock_with_pip() {
    [ ! -x "$folder/bin/pip" ] || return 1
    echo "rashomon: uv could not install the packages; trying with pip ..." >&2
    make_with_venv
    install_lock
}

install_package() {
    if [ "$folder" = .venv ]; then set -- --editable .; else set -- .; fi
    install --no-build-isolation "$@" || stop "the package could not be installed; see the lines above"
    cp pyproject.toml "$folder/made/pyproject.toml"
}

# `dev` holds all of `run`: where it is made nothing is missing, and over a fresh `run` it is only added.
if ! is_made dev && ! is_made "$wanted"; then
    python=$(find_python)
    if ! is_made run || [ -f "$folder/made/dev.txt" ]; then make_empty; fi
    echo "rashomon: installing packages into $folder (about a minute the first time) ..." >&2
    install_lock || install_lock_with_pip ||
        stop "packages could not be installed; see the lines above (is a package index within reach?)"
    mkdir -p "$folder/made"
    cp "$(lock_of "$wanted")" "$folder/made/$wanted.txt"
    echo "$checkout" > "$folder/made/where"
fi
if ! cmp -s pyproject.toml "$folder/made/pyproject.toml"; then install_package; fi
