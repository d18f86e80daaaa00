#!/bin/bash
# Makes $MOTOR_DIR/raiz, unless it is there: a Debian with the engines and the tools that the notes use.
set -euo pipefail

# What the notes' commands find on the host. One a line, so that a change is easy to read.
packages=(
  # engines and their tools
  docker.io docker-cli docker-buildx docker-compose
  podman buildah skopeo crun netavark aardvark-dns
  docker-registry umoci
  # networks
  iptables nftables iproute2 iputils-ping slirp4netns
  # what people type
  bsdutils curl file jq less nano openssl procps psmisc sudo tree unzip xz-utils
  # base images
  ca-certificates busybox-static mmdebstrap
  # Node of the project
  libstdc++6 libatomic1
)
suite=forky

root=$MOTOR_DIR/raiz
stamp=$(printf '%s\n' "$suite" "${packages[@]}" | sha256sum | cut -c1-16)
[ "$(cat "$root/.hecha" 2>/dev/null || true)" != "$stamp" ] || exit 0

echo "Preparando el motor de la práctica (una sola vez)…" >&2
if ! command -v debootstrap >/dev/null; then
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends debootstrap; } >"$MOTOR_DIR/apt.log" 2>&1 || {
    tail -n 3 "$MOTOR_DIR/apt.log" >&2
    echo "motor.sh: hace falta el paquete «debootstrap» de Debian y no se pudo instalar; el registro completo está en $MOTOR_DIR/apt.log" >&2
    exit 1
  }
fi
# The mirror that this machine uses, whichever it is.
mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 2>/dev/null | grep '/debian/\{0,1\}$' | head -n 1)
if [ -z "$mirror" ]; then
  echo "motor.sh: no encuentro entre las fuentes de apt ningún espejo de Debian." >&2
  exit 1
fi
script=/usr/share/debootstrap/scripts/$suite
[ -e "$script" ] || script=/usr/share/debootstrap/scripts/sid

rm -rf "$root"
list=$(IFS=,; echo "${packages[*]}")
debootstrap --variant=minbase --include="$list" "$suite" "$root" "$mirror" "$script" >"$MOTOR_DIR/raiz.log" 2>&1 || {
  tail -n 3 "$MOTOR_DIR/raiz.log" >&2
  echo "motor.sh: no se pudo crear la raíz; el registro completo está en $MOTOR_DIR/raiz.log" >&2
  exit 1
}
chroot "$root" apt-get clean
chroot "$root" useradd --create-home --shell /bin/bash --uid 1000 --groups docker aprendiz
echo 'aprendiz ALL=(ALL) NOPASSWD: ALL' >"$root/etc/sudoers.d/aprendiz"
echo "$mirror" >"$root/etc/espejo"
echo "$stamp" >"$root/.hecha"
