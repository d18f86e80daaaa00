#!/bin/bash
# dentro.sh OWNER FOLDER COMMAND…: in the engine's network, starts the engine and runs COMMAND as who owns FOLDER.
set -euo pipefail
owner=$1 work=$2
shift 2

fail() { echo "motor.sh: $1" >&2; tail -n 8 "$2" >&2; exit 1; }
wait_for() { # wait_for SECONDS COMMAND…
  local tries=$(($1 * 10))
  shift
  until "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    [ $tries -gt 0 ] || return 1
    sleep 0.1
  done
}

ip link set lo up
timeout 10 head -c 1 /run/listo >/dev/null || fail "no se pudo crear la red del motor:" /run/red.log
echo 'nameserver 10.0.2.3' >/etc/resolv.conf
# The file system /sys shows the network it was mounted in.
mount --move /sys /mnt
mount -t sysfs sysfs /sys
mount --rbind /mnt/fs/cgroup /sys/fs/cgroup
umount -l /mnt

serve_registry() { # serve_registry PORT FOLDER: a registry of images on 127.0.0.1:PORT
  cat >"/run/registro-$1.yml" <<YAML
version: 0.1
log: { level: error, accesslog: { disabled: true } }
storage: { filesystem: { rootdirectory: $2 } }
http: { addr: "127.0.0.1:$1" }
YAML
  mkdir -p "$2"
  OTEL_TRACES_EXPORTER=none docker-registry serve "/run/registro-$1.yml" >"/run/registro-$1.log" 2>&1 &
  wait_for 10 curl -fsS "http://127.0.0.1:$1/v2/" || fail "no arrancó el registro del puerto $1:" "/run/registro-$1.log"
}

serve_registry 5999 /registro
[ -z "$MOTOR_REGISTRY_PORT" ] || serve_registry "$MOTOR_REGISTRY_PORT" /run/registro-propio

mkdir -p /etc/docker /etc/containers/registries.conf.d
# The store of images is containerd's, the one that Docker 29 uses unless told otherwise.
cat >/etc/docker/daemon.json <<JSON
{
  "features": { "containerd-snapshotter": true },
  "registry-mirrors": ["http://127.0.0.1:5999"],
  "cgroup-parent": "/$MOTOR_ID"
}
JSON
cat >/etc/containers/registries.conf.d/practica.conf <<TOML
unqualified-search-registries = ["docker.io"]
short-name-mode = "permissive"
[[registry]]
prefix = "docker.io"
location = "docker.io"
[[registry.mirror]]
location = "127.0.0.1:5999"
insecure = true
TOML
# Podman and Buildah ask for more open files and processes than some machines let them have.
bound() { local most; most=$(ulimit -H "$1"); echo "1024:${most/unlimited/1048576}"; }
cat >/etc/containers/containers.conf <<TOML
[containers]
default_ulimits = ["nofile=$(bound -n)", "nproc=$(bound -u)"]
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
# crun refuses a machine with both versions of control groups.
runtime = "runc"
TOML
# Otherwise Skopeo and Buildah say in each command which driver they found.
printf '[storage]\ndriver = "overlay"\nrunroot = "/run/containers/storage"\ngraphroot = "/var/lib/containers/storage"\n' >/etc/containers/storage.conf
export PODMAN_IGNORE_CGROUPSV1_WARNING=1

if [ "$MOTOR_ENGINE" = docker ]; then
  dockerd >/run/dockerd.log 2>&1 &
  wait_for 60 docker info || fail "Docker no arrancó:" /run/dockerd.log
fi

variables=(PATH="$PATH" TERM="${TERM:-dumb}" LANG=C.UTF-8 PODMAN_IGNORE_CGROUPSV1_WARNING=1)
for name in COLUMNS LINES ${!MOTOR_*}; do
  [ -z "${!name:-}" ] || variables+=("$name=${!name}")
done
cd "$work"
code=0
if [ "$owner" = 0 ]; then
  env -i "${variables[@]}" HOME=/root USER=root "$@" || code=$?
else
  setpriv --reuid aprendiz --regid aprendiz --init-groups \
    env -i "${variables[@]}" HOME=/home/aprendiz USER=aprendiz "$@" || code=$?
fi
exit $code
