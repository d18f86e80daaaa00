# una-capa.sh REFERENCE FILE.tar HISTORY COMMAND: pushes an image of one layer with one line of history.
set -euo pipefail
work=$(mktemp -d)
umoci init --layout "$work/oci"
umoci new --image "$work/oci:nueva"
umoci raw add-layer --image "$work/oci:nueva" --history.created_by "$3" "$2"
command=()
while read -r word; do command+=(--config.cmd "$word"); done < <(jq -r '.[]' <<<"$4")
umoci config --image "$work/oci:nueva" --no-history --config.env 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' "${command[@]}"
skopeo copy --dest-tls-verify=false "oci:$work/oci:nueva" "docker://$1"
rm -rf "$work"
