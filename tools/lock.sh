#!/bin/sh
# Resolve the dependencies to exact versions with hashes, for every system and every Python from
# 3.11 on, without the address of any package index in the files.
set -eu
uv=${1:-.venv/bin/uv}
compile() {
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate "$@"
}
compile pyproject.toml --output-file requirements.txt
compile pyproject.toml --group dev --constraint requirements.txt --output-file requirements-dev.txt
echo "uv==$("$uv" --version | cut -d' ' -f2)" | compile - --output-file requirements-setup.txt
