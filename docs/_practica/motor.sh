#!/bin/bash
# motor.sh docker|podman [--registro PORT] [--root] [--] COMMAND…
#
# Runs COMMAND beside a throw-away container engine: Docker or Podman of Debian, in a root, a network and a table of
# processes of its own. Base images come from a store in there, under the names that they have in Docker Hub, so
# «docker pull», «docker run» and «docker build» do what they do on a student's computer. Several can run at once;
# ports never clash. When COMMAND ends, or this script is killed, nothing is left but the cache in $MOTOR_DIR.
#
#   --registro PORT   also starts an empty registry on 127.0.0.1:PORT
#   --root            root types COMMAND, whoever the folder belongs to
#   MOTOR_DIR         where the root and the base images are kept (default: a folder in the user's cache)
#   MOTOR_MEMORIA     how much the engine may write, it all goes to memory (default: 10g)
#
# COMMAND runs in the current folder, seen there as /home/aprendiz/FOLDER, as the user who owns that folder: root, or
# else «aprendiz», who may use the engine and sudo. The first run makes root and images: minutes; later ones, seconds.
# Needs: Linux, root, Debian's package mirror through apt, debootstrap (installed if missing) and npm.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
usage() { sed -n '2,/^set /{/^#/s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}"; }
die() { echo "motor.sh: $*" >&2; exit 1; }

engine=${1:-}
case $engine in
  docker | podman) shift ;;
  -h | --help) usage; exit 0 ;;
  *) usage >&2; exit 2 ;;
esac
registry_port= as_root=
while [ $# -gt 0 ]; do
  case $1 in
    --registro) registry_port=${2:?falta el puerto del registro}; shift 2 ;;
    --root) as_root=1; shift ;;
    --) shift; break ;;
    -*) die "no conozco la opción «$1»." ;;
    *) break ;;
  esac
done
[ $# -gt 0 ] || die "falta el comando que se ejecutará junto al motor."
[ "$(uname -s)" = Linux ] || die "el motor de la práctica necesita Linux."
[ "$(id -u)" = 0 ] || die "hace falta ser root para crear un motor aparte."

export MOTOR_DIR=${MOTOR_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/motor-de-practica}
export MOTOR_MEMORIA=${MOTOR_MEMORIA:-10g}
mkdir -p "$MOTOR_DIR"

# One at a time makes the root and the images; the others wait and find them made.
if [ -z "${MOTOR_HACIENDO:-}" ]; then
  exec 8>"$MOTOR_DIR/candado"
  flock 8
  "$here/raiz.sh"
  "$here/imagenes.sh"
  exec 8>&-
fi

export MOTOR_ENGINE=$engine MOTOR_REGISTRY_PORT=$registry_port MOTOR_AS_ROOT=$as_root MOTOR_HERE=$here MOTOR_WORK=$PWD MOTOR_ID=motor-$$
sweep() { # removes the control groups of engines that are gone
  local group
  for group in /sys/fs/cgroup/motor-* /sys/fs/cgroup/*/motor-*; do
    [ -d "$group" ] || continue
    [ "${group##*-}" != $$ ] && [ -d "/proc/${group##*-}" ] && continue
    find "$group" -depth -type d -exec rmdir {} + 2>/dev/null || true
  done
}

# A table of processes of its own: when its first process dies, the kernel kills all the others and lets go of their
# mounts. That process dies with «unshare» (--kill-child), and «unshare» with this script (--pdeathsig).
# The command reads this script's standard input: a process in the background would read nothing.
setpriv --pdeathsig KILL unshare --mount --pid --uts --ipc --fork --kill-child \
  bash "$here/arranque.sh" "$@" <&0 &
child=$!
trap 'kill -KILL $child 2>/dev/null' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
code=0
wait $child || code=$?
trap - EXIT
sweep
exit $code
