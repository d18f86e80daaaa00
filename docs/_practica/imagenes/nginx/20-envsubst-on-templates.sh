#!/bin/sh
# Writes /etc/nginx/conf.d/X for each /etc/nginx/templates/X.template, with the values of the environment.
set -e
[ -d /etc/nginx/templates ] || exit 0
if [ ! -w /etc/nginx/conf.d ]; then
  echo "20-envsubst-on-templates.sh: ERROR: /etc/nginx/templates exists, but /etc/nginx/conf.d is not writable"
  exit 0
fi
defined=$(env | sed -n 's/^\([A-Za-z_][A-Za-z_0-9]*\)=.*/${\1}/p' | tr '\n' ' ')
for template in /etc/nginx/templates/*.template; do
  [ -f "$template" ] || continue
  output=/etc/nginx/conf.d/$(basename "$template" .template)
  echo "20-envsubst-on-templates.sh: Running envsubst on $template to $output"
  envsubst "$defined" <"$template" >"$output"
done
