#!/usr/bin/env bash
# Runs a command in CI while the runner obeys none of its talk, which quotes the words of strangers: the runner takes
# ##[error] anywhere in a line for a command. What the command prints as its product comes after it, and is obeyed.
set -uo pipefail
word="$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
product="$(mktemp)"
trap 'rm -f "$product"' EXIT
echo "::stop-commands::$word"
"$@" 2>&1 > "$product" # one stream, so that the talk cannot overtake the line above
ended=$?
echo "::$word::"
cat "$product"
exit "$ended"
