#!/bin/sh
# Makes the environment if there is none, then audits the bundled example and says where the report is.
set -eu
here=$(dirname "$0")
sh "$here/environment.sh" run
exec "$here/../.venv/bin/rashomon" demo "$@"
