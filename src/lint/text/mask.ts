import { OBJECT } from './unit.ts'

/**
 * What isn't prose, and what a text must have to hold any of it. Each begins
 * where a run of its letters does, or repeats a bounded number of times: on a
 * line of a megabyte, time must not grow with its square.
 */
const patterns: [pattern: RegExp, needs: string | RegExp][] = [
  // Addresses.
  [/(?<![a-z\d+.-])[a-z][a-z\d+.-]{0,20}:\/\/[^\s<>«»“”)]+/giu, '://'],
  [/\bwww\.[^\s<>«»“”)]+/giu, /www\./i],
  [/(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, '@'],
  // Packages and people: `@org/name`, `@ana`.
  [/(?<![\w.@])@[a-z][\w.-]*(?:\/[\w.-]+)?/giu, '@'],
  // Paths: `/etc/passwd`, `./app`, `~/.config`, `docs/a/b.md`.
  [/(?<![\p{L}\p{N}])[~.]{0,2}\/[\w.~@%+-]+(?:\/[\w.~@%+-]*)*/gu, '/'],
  [/(?<![\w.-])[\w.-]+(?:\/[\w.-]+){2,}/gu, '/'],
  // Pictures that are none, for the blanks in their names.
  [/\]\s?\([^()\n]{1,200}\.(?:png|jpe?g|gif|svg|webp|md|pdf|html)\)/giu, '('],
  // Domains and file names.
  [
    /(?<![\p{L}\p{N}_-])[\w-]{1,64}(?:\.[\w-]{1,64}){0,10}\.(?:com|org|io|dev|net|edu|gov|md|mdx|ya?ml|json|ts|py|txt|sh|tar|gz|img|iso|conf|toml|lock|html|css|mod|sum|log|env|sock|internal|local)(?![\p{L}\p{N}])(?:[/:][^\s<>«»“”)]*)?/giu,
    /\.[a-z]/i,
  ],
  [/(?<![\p{L}\p{N}.])\.[a-z][\w-]+/gu, /\.[a-z]/],
  // Ports.
  [/(?<![\p{L}\p{N}])\d+\/[a-z]+(?![\p{L}\p{N}])/gu, '/'],
  // Options, variables, identifiers.
  // But not an aside between hyphens: «-que parecía inofensiva-».
  [/(?<![\p{L}\p{N}-])--?[a-z][\w-]*(?![\w-])(?:=\S*)?(?!(?: [\p{L}\p{N},%]+){1,20}-(?:[\s.,;:]|$))/giu, '-'],
  [/\$(?:\{?[a-z_]\w*\}?|\d(?![\d.,]))/giu, '$'],
  [/(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:_[\p{L}\p{N}]+)+/gu, '_'],
]

/** Replaces what isn't prose by as many `OBJECT`: addresses, paths, identifiers. */
export function maskNonProse(text: string): string {
  let masked = text
  for (const [pattern, needs] of patterns) {
    const some = typeof needs === 'string' ? masked.includes(needs) : needs.test(masked)
    if (some) masked = masked.replace(pattern, (match) => OBJECT.repeat(match.length))
  }
  return masked
}
