#!/bin/sh
# Runs the scripts of /docker-entrypoint.d before nginx.
set -e
me=/docker-entrypoint.sh
log() { [ -n "${NGINX_ENTRYPOINT_QUIET_LOGS:-}" ] || echo "$@"; }

if [ "$1" = nginx ]; then
  log "$me: /docker-entrypoint.d/ is not empty, will attempt to perform configuration"
  log "$me: Looking for shell scripts in /docker-entrypoint.d/"
  for script in /docker-entrypoint.d/*.sh; do
    if [ -x "$script" ]; then
      log "$me: Launching $script"
      "$script"
    else
      log "$me: Ignoring $script, not executable"
    fi
  done
  log "$me: Configuration complete; ready for start up"
fi
exec "$@"
