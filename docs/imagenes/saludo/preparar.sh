#!/bin/sh
# preparar.sh IMAGEN…: construye con Buildah las imágenes de ejemplo que se nombren («base» siempre):
# «saludo» (saludo:1), «buenas» (saludo:2) y «adios» (adios:1).
set -eu
construir() {
  nombre=$1
  shift
  buildah bud --quiet --layers --isolation chroot --tag "$nombre" "$@" . >/dev/null
}
cp /bin/busybox busybox
construir base:1 --file base.Dockerfile
for imagen in "$@"; do
  case $imagen in
    saludo) construir saludo:1 ;;
    buenas)
      echo 'echo "Buenas, $NOMBRE"' >saludo.sh
      construir saludo:2
      ;;
    adios)
      echo 'echo "Adiós, $NOMBRE"' >adios.sh
      printf 'FROM localhost/base:1\nCOPY adios.sh /app/adios.sh\nCMD ["sh", "/app/adios.sh"]\n' >adios.Dockerfile
      construir adios:1 --file adios.Dockerfile
      ;;
  esac
done
