#!/bin/bash
# Makes the base images of imagenes/ that $MOTOR_DIR/registro lacks, in the order of imagenes/orden.txt.
# Each has a Dockerfile or a script, hacer.sh, that pushes to $1. What the images need of this machine is laid in
# $MOTOR_DIR/ingredientes: the project's Node, npm, and how npm reaches its registry here.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
store=$MOTOR_DIR/registro
stamps=$MOTOR_DIR/hechas
ingredients=$MOTOR_DIR/ingredientes
mkdir -p "$store" "$stamps" "$ingredients"

# An image is made again when its folder, or the image it stands on, has changed.
recipe() { (cd "$here/imagenes/$1" && find . -type f | LC_ALL=C sort | xargs sha256sum); }
missing=()
all=
while read -r folder names; do
  case $folder in '' | '#'*) continue ;; esac
  on=$(sed -n 's/^FROM \(--[^ ]* \)\{0,1\}\([^ :]*\).*/\2/p' "$here/imagenes/$folder/Dockerfile" 2>/dev/null | sort -u || true)
  key=$({ echo "$names"; recipe "$folder"; for base in $on; do [ ! -d "$here/imagenes/$base" ] || recipe "$base"; done; } | sha256sum | cut -c1-16)
  [ "$(cat "$stamps/$folder" 2>/dev/null || true)" = "$key" ] || missing+=("$folder $key $names")
  all=$folder
done <"$here/imagenes/orden.txt"
[ ${#missing[@]} -gt 0 ] || exit 0

echo "Haciendo las imágenes de base que faltan (una sola vez): $(printf '%s\n' "${missing[@]}" | cut -d' ' -f1 | paste -sd' ')…" >&2
rm -rf "$ingredients"
mkdir -p "$ingredients/npm"
node=$(cd "$here" && npm root)/node/bin/node
[ -x "$node" ] || { echo "motor.sh: falta el Node del proyecto; ejecuta antes «npm ci»." >&2; exit 1; }
cp -L "$node" "$ingredients/node"
(cd "$ingredients" && npm pack --silent npm@11 yarn@1.22.22 >/dev/null) || {
  echo "motor.sh: no se pudo descargar npm del registro de paquetes." >&2
  exit 1
}
# How npm reaches its registry from this machine: only the local copy of the image of Node knows.
(
  cd "$ingredients"
  echo "registry=$(npm config get registry)" >npm/npmrc
  authority=$(npm config get cafile)
  if [ -f "$authority" ]; then
    cp -L "$authority" npm/autoridades.pem
    echo 'cafile=/usr/local/etc/autoridades.pem' >>npm/npmrc
  fi
)

log=$MOTOR_DIR/imagenes.log
: >"$log"
for line in "${missing[@]}"; do
  read -r folder key names <<<"$line"
  start=$SECONDS
  (cd "$ingredients" && MOTOR_HACIENDO=1 "$here/motor.sh" docker -- bash /motor/hacer-imagen.sh "$folder" $names 8>&-) >>"$log" 2>&1 || {
    tail -n 12 "$log" >&2
    echo "motor.sh: no se pudo hacer la imagen «$folder»; el registro completo está en $log" >&2
    exit 1
  }
  echo "$key" >"$stamps/$folder"
  echo "  $names ($((SECONDS - start)) s)" >&2
done
