/**
 * Replaces a text of an interface where it is whole: between tags, in quotation marks, or as a
 * template. `{1}`, `{2}`… stand for what a template fills in: `{{ … }}` between tags, `${…}` in a
 * template literal; in the Spanish they may stand in another order. What is only part of a text
 * stays as it is.
 *
 * @returns the code, and how many times the text was found
 */
export function sayInSpanish(code: string, english: string, own: string): { code: string; times: number } {
  let times = 0
  const replace = (pattern: RegExp, hole: (value: string) => string): void => {
    code = code.replace(pattern, (...match: unknown[]) => {
      times++
      const { open = '', close = '', ...holes } = match.at(-1) as Record<string, string | undefined>
      const filled = own.replace(/\{(\d)\}/g, (_, number: string) => hole(holes[`hole${number}`] ?? ''))
      return open + filled + close
    })
  }
  const between = patternOf(english, String.raw`\{\{(?<holeN>(?:(?!\}\})[^])*)\}\}`)
  replace(new RegExp(`(?<open>>\\s*)${between}(?<close>\\s*(?=<))`, 'g'), (value) => `{{${value}}}`)
  const template = patternOf(english, String.raw`\$\{(?<holeN>[^}]*)\}`)
  replace(new RegExp(`(?<open>\`)${template}(?<close>\`)`, 'g'), (value) => `\${${value}}`)
  if (!/\{\d\}/.test(english)) {
    const quoted = patternOf(english, '')
    replace(new RegExp(`(?<open>(?<quote>["']))${quoted}(?<close>\\k<quote>)`, 'g'), () => '')
  }
  return { code, times }
}

/** A pattern for a text with holes; its spaces may be any white space. */
function patternOf(english: string, hole: string): string {
  return english
    .split(/(\{\d\}|\s+)/)
    .map((part) => {
      const number = /^\{(\d)\}$/.exec(part)?.[1]
      if (number) return hole.replace('holeN', `hole${number}`)
      return /^\s+$/.test(part) ? '\\s+' : RegExp.escape(part)
    })
    .join('')
}
