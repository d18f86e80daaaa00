# debian:13 — as debian:13-slim, with manuals and translations.
set -euo pipefail
SOURCE_DATE_EPOCH=1788220800 mmdebstrap --variant=minbase --mode=root \
  --customize-hook='rm -f "$1"/var/log/apt/* "$1"/var/log/*.log "$1"/etc/resolv.conf "$1"/etc/hostname "$1"/var/cache/ldconfig/aux-cache' \
  --customize-hook='printf "#!/bin/sh\nexit 101\n" >"$1/usr/sbin/policy-rc.d"; chmod 755 "$1/usr/sbin/policy-rc.d"' \
  --customize-hook='printf "APT::Install-Recommends \"1\";\nAcquire::Languages \"none\";\nAcquire::GzipIndexes \"true\";\n" >"$1/etc/apt/apt.conf.d/docker-minimal"' \
  trixie capa.tar "$(cat /etc/espejo)"
bash /motor/una-capa.sh "$1" capa.tar "# debian.sh --arch 'amd64' out/ 'trixie' '@1788220800'" '["bash"]'
