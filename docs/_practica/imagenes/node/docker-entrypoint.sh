#!/bin/sh
# Runs with node what is an option, a file that cannot be executed, or no command.
set -e
case ${1:-} in
  -*) set -- node "$@" ;;
  *)
    if ! command -v "${1:-}" >/dev/null || { [ -f "$1" ] && ! [ -x "$1" ]; }; then
      set -- node "$@"
    fi
    ;;
esac
exec "$@"
