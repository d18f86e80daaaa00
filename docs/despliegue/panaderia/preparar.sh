#!/bin/sh
# preparar.sh [subir]: construye las versiones 1.0 y 1.1 de la práctica, para las notas que hablan de
# ellas; con «subir», las deja además en el registro.
set -eu
nombre=localhost:5001/panaderia/pedidos
mkdir -p otra/www/cgi-bin
cp Dockerfile otra/
cp pedido-1.1 otra/www/cgi-bin/pedido
docker build --quiet --tag "$nombre:1.0" .
docker build --quiet --tag "$nombre:1.1" otra
rm -r otra
if [ "${1:-}" = subir ]; then
  docker push --quiet "$nombre:1.0"
  docker push --quiet "$nombre:1.1"
fi
