#!/bin/sh
# Make the virtual environment: a Python of 3.11 or later, uv from its hash, then the lock, then
# the project itself. Nothing outside the folder is touched.
set -eu
venv=${1:-.venv}

find_python() {
    for name in ${PYTHON:-} python3.11 python3 python3.12 python3.13 python3.14 python; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            echo "$name"
            return
        fi
    done
    echo "make setup needs Python 3.11 or later; none was found. Install it, or name it: make setup PYTHON=/path/to/python3" >&2
    exit 1
}

if ! "$venv/bin/python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
    python=$(find_python)
    rm -rf "$venv"
    "$python" -m venv "$venv" || {
        rm -rf "$venv"
        echo "$python cannot make virtual environments. On Debian or Ubuntu: apt-get install python3-venv" >&2
        exit 1
    }
fi

wanted=$(sed -n 's/^uv==\([0-9.]*\).*/\1/p' requirements-setup.txt)
if [ "$("$venv/bin/uv" --version 2>/dev/null | cut -d' ' -f2)" != "$wanted" ]; then
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-setup.txt
fi

export VIRTUAL_ENV="$PWD/$venv"
"$venv/bin/uv" pip install --quiet --compile-bytecode --require-hashes -r requirements-dev.txt
"$venv/bin/uv" pip install --quiet --no-deps --no-build-isolation -e .
echo "Ready: $venv/bin/renaksi"
