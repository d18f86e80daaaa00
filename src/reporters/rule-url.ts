/** Where a rule is explained: on the site of `SITE` and `BASE`, or a path from its root. */
export function ruleUrl(id: string): string {
  const { SITE, BASE } = process.env
  const base = `/${BASE ?? ''}/`.replace(/\/+/g, '/')
  const path = `${base}referencia/reglas/#${id}`
  return SITE ? new URL(path, SITE).href : path
}
