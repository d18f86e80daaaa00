# busybox:1.37 — one layer with BusyBox and a link for each of its commands, as the official image; from Debian's
# busybox-static, so without the libraries of the official one.
set -euo pipefail
docker run --rm -v "$PWD:/salida" debian:13-slim sh -c 'apt-get update -q && cd /tmp && apt-get download busybox-static && dpkg-deb -x busybox-static_*.deb /salida/bb'
root=$(mktemp -d)
mkdir -p "$root"/{bin,dev,etc,home,root,lib,lib64,tmp,usr/bin,usr/sbin,var/spool/mail,var/www}
chmod 1777 "$root/tmp"
chmod 700 "$root/root"
cp bb/usr/bin/busybox "$root/bin/busybox"
for command in $(bb/usr/bin/busybox --list); do
  [ "$command" = busybox ] || ln "$root/bin/busybox" "$root/bin/$command"
done
ln -s ../../bin/env "$root/usr/bin/env"
printf '%s\n' 'root:x:0:0:root:/root:/bin/sh' 'daemon:x:1:1:daemon:/usr/sbin:/bin/false' 'bin:x:2:2:bin:/bin:/bin/false' \
  'www-data:x:33:33:www-data:/var/www:/bin/false' 'nobody:x:65534:65534:nobody:/home:/bin/false' >"$root/etc/passwd"
printf '%s\n' 'root:x:0:' 'daemon:x:1:' 'bin:x:2:' 'www-data:x:33:' 'nobody:x:65534:' >"$root/etc/group"
printf 'root:*:::::::\nnobody:*:::::::\n' >"$root/etc/shadow"
find "$root" -exec touch -h -d '2026-09-01' {} +
tar -C "$root" --sort=name --numeric-owner --owner=0 --group=0 -cf capa.tar .
bash /motor/una-capa.sh "$1" capa.tar "BusyBox $(bb/usr/bin/busybox | head -n 1 | grep -o '[0-9.]*' | head -n 1) (glibc), Debian 13" '["sh"]'
