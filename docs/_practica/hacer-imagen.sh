#!/bin/bash
# hacer-imagen.sh FOLDER NAME…: beside an engine, makes the image of imagenes/FOLDER and stores it under each NAME.
# The current folder holds the ingredients: «FROM», «COPY» and scripts find them there.
set -euo pipefail
folder=$1
shift
recipe=/motor/imagenes/$folder
# Docker Hub keeps the official images, whose names have no slash, in «library».
official() { case $1 in */*) echo "$1" ;; *) echo "library/$1" ;; esac; }
store=127.0.0.1:5999
first=$store/$(official "$1")
if [ -f "$recipe/hacer.sh" ]; then
  bash "$recipe/hacer.sh" "$first"
else
  docker build --progress=plain --provenance=false --build-context ingredientes=. --build-arg "MIRROR=$(cat /etc/espejo)" \
    -t "$first" "$recipe"
  docker push "$first"
fi
for name in "${@:2}"; do
  skopeo copy --src-tls-verify=false --dest-tls-verify=false "docker://$first" "docker://$store/$(official "$name")"
done
