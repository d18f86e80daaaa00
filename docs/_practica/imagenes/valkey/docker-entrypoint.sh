#!/bin/sh
# Starts the server as the user «valkey», reachable from other containers.
set -e
case $1 in -* | *.conf) set -- valkey-server "$@" ;; esac
if [ "$1" = valkey-server ] && [ "$(id -u)" = 0 ]; then
  find . \! -user valkey -exec chown valkey '{}' +
  exec setpriv --reuid=valkey --regid=valkey --clear-groups "$0" "$@"
fi
[ "$*" != valkey-server ] || set -- valkey-server --protected-mode no
exec "$@"
