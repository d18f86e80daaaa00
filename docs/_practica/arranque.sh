#!/bin/bash
# First process of the engine's own table of processes: lays its file system, its network, and starts dentro.sh there.
set -euo pipefail

mount --make-rprivate /
data=$MOTOR_DIR/datos # only a place to mount: what is written there lives in memory, and no other process sees it
mkdir -p "$data" "$MOTOR_DIR/registro"
mount -t tmpfs -o "size=$MOTOR_MEMORIA,mode=755" tmpfs "$data"
mkdir -p "$data"/{arriba,trabajo,raiz,docker,containers,motor}
cp -r "$MOTOR_HERE/." "$data/motor"

# The root as it was made, with a layer on top that is thrown away.
mount -t overlay overlay -o "lowerdir=$MOTOR_DIR/raiz,upperdir=$data/arriba,workdir=$data/trabajo" "$data/raiz"
root=$data/raiz
work=/home/aprendiz/$(basename "$MOTOR_WORK")
mkdir -p "$root"/{motor,registro,vieja,var/lib/docker,var/lib/containers} "$root$work"
mount --bind "$data/motor" "$root/motor"
mount --bind "$data/docker" "$root/var/lib/docker"
mount --bind "$data/containers" "$root/var/lib/containers"
mount --bind "$MOTOR_DIR/registro" "$root/registro"
[ -n "${MOTOR_HACIENDO:-}" ] || mount -o remount,bind,ro "$root/registro"
mount --bind "$MOTOR_WORK" "$root$work"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount --rbind /sys "$root/sys"
mount -t tmpfs tmpfs "$root/run"
mount -t tmpfs tmpfs "$root/tmp"
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
# Who signs for the servers that this machine reaches.
[ ! -e /etc/ssl/certs/ca-certificates.crt ] || cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
# Whom the folder belongs to is who types the commands, if root was not asked for.
if [ -n "${MOTOR_AS_ROOT:-}" ]; then owner=0; else owner=$(stat -c %u "$MOTOR_WORK"); fi

cd "$root"
pivot_root . vieja
cd "$work"
umount -l /vieja
rmdir /vieja
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
hostname anfitrion
echo '127.0.0.1 localhost anfitrion' >/etc/hosts
if [ "$owner" != 0 ] && [ "$owner" != 1000 ]; then
  usermod --non-unique --uid "$owner" aprendiz
fi
[ "$owner" = 0 ] || chown aprendiz: /home/aprendiz

# A network of its own, where every port is free; slirp4netns lets it out as an ordinary program of this machine would
# go, and changes nothing in the machine's network.
mkfifo /run/listo
exec 7<&0
unshare --net bash /motor/dentro.sh "$owner" "$work" "$@" <&7 &
inside=$!
exec 7<&-
slirp4netns --configure --mtu=1400 --disable-host-loopback --ready-fd=9 9>/run/listo "$inside" tap0 >/run/red.log 2>&1 &
code=0
wait $inside || code=$?
exit $code
