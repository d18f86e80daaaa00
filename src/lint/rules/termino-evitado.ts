import type { LintContext } from '../context.ts'
import { defineRule, type Report } from '../rule.ts'
import type { Speller } from '../spelling/speller.ts'
import { verbForms, type VerbForms } from '../spelling/verb-forms.ts'
import type { Avoided } from '../terms/forms.ts'
import type { Hit } from '../terms/matcher.ts'
import { replacementFor } from '../terms/replace.ts'
import { isGloss } from '../text/gloss.ts'
import { opensSentence } from '../text/sentence.ts'
import { holding, quotedRanges, tokensOf, type Token } from '../text/tokens.ts'
import type { TextUnit } from '../text/unit.ts'

/** Forms that the glossary avoids, in any inflection; `--fix` writes the term. */
export default defineRule(
  {
    id: 'termino-evitado',
    severity: 'error',
    what: 'Una forma que el glosario pide evitar, en cualquier inflexión: plural, género, conjugación, con tildes o sin ellas.',
    why: 'Quien aprende necesita una sola palabra para cada cosa.',
    advice:
      'Escribe el término del glosario. Si citas la forma, ponla entre comillas; si glosas el inglés, en cursiva junto al término. Si en una frase es correcta, agrega la frase a `permitir` en `docs/_datos/terminos.yml`.',
    fixes: true,
    examples: [
      {
        wrong: 'Los fogones se encienden temprano.\n',
        right: 'Los hornos se encienden temprano.\n',
        finds: ['fogones'],
      },
      {
        wrong: 'Hoy bakeamos el pan y mañana lo bakearás tú.\n',
        right: 'Hoy horneamos el pan y mañana lo hornearás tú.\n',
        finds: ['bakeamos', 'bakearás'],
      },
      {
        wrong: 'Si el batido no sube, mira cómo se hace en Youtube.\n',
        right: 'Si la masa no sube, mira cómo se hace en YouTube.\n',
        finds: ['batido', 'Youtube'],
      },
    ],
  },
  async (document, context, report) => {
    for (const unit of document.units) {
      if (unit.quotation) continue
      const hits = context.avoided.find(unit.text, tokensOf(unit))
      if (hits.length > 0) checkUnit(unit, hits, context, report, await verbForms())
    }
  },
)

function checkUnit(
  unit: TextUnit,
  hits: readonly Hit<Avoided>[],
  context: LintContext,
  report: Report,
  verbs: VerbForms,
): void {
  const tokens = tokensOf(unit)
  const allowed = context.allowed.find(unit.text, tokens)
  const quotes = quotedRanges(unit)
  for (const hit of hits) {
    if (holding(quotes, hit.from, hit.to)) continue
    // «máster» is right where «master» isn't.
    const raw = unit.text.slice(hit.from, hit.to).toLowerCase()
    if (!hit.values.some(isName) && context.termForms.has(raw)) continue
    // The glossary's own reason speaks of the form.
    if (hit.values.some(({ avoided }) => avoided.reason === unit.text)) continue
    const values = hit.values.filter(
      ({ avoided }) =>
        !allowed.some(
          ({ from, to, values }) =>
            from <= hit.from &&
            to >= hit.to &&
            values.some(
              (value) => value.avoided === avoided && hasCapitals(unit.text.slice(from, to), value.phrase),
            ),
        ),
    )
    if (values.length < hit.values.length) continue
    // The title of a work elsewhere.
    const italic = holding(unit.emphasis, hit.from, hit.to)
    if (
      italic &&
      unit.links.some(({ range, url }) => range[0] <= hit.from && hit.to <= range[1] && /^https?:/.test(url))
    )
      continue
    if (isPartOfName(unit, hit, values)) continue
    if (isJoined(unit, hit, values) || isOtherWord(unit, hit, values, context)) continue
    if (values.some(({ term }) => isGloss(unit, hit.from, hit.to, term))) continue
    reportHit(unit, tokens, { ...hit, values }, { speller: context.speller, verbs }, report)
  }
}

/** «en la Tierra» allows the planet, not «en la tierra»; its first letter may be either. */
function hasCapitals(written: string, phrase: string): boolean {
  const rest = phrase.slice(1)
  return rest === rest.toLowerCase() || written.slice(1).replace(/\s+/g, ' ') === rest
}

/** Names and acronyms: capitals and accents count. */
function isName({ term }: Avoided): boolean {
  return term.category === 'nombre' || term.category === 'sigla'
}

/** Part of a name: «React Server Components», «Ubuntu Server»; a sentence's first word shows nothing by itself. */
function isPartOfName(unit: TextUnit, { from, to }: Hit<Avoided>, values: Avoided[]): boolean {
  if (values.some(isName) || !/^\p{Lu}\p{Ll}/u.test(unit.text.slice(from, to))) return false
  if (/(?:^|[\s(«])\p{Lu}[\p{L}\p{N}.]*[ -]$/u.test(unit.text.slice(Math.max(0, from - 40), from)))
    return true
  return /^[ -]\p{Lu}[\p{L}\p{N}]+/u.test(unit.text.slice(to, to + 40)) && !opensSentence(unit.text, from)
}

/** Part of an identifier or address: `pan-dulce`, `pan:1.0`, `pan/agua`. */
function isJoined(unit: TextUnit, { from, to }: Hit<Avoided>, [first]: Avoided[]): boolean {
  // «14.1-RELEASE» is a version, «micro-deploy» a word.
  const glue = first && isName(first) ? '[-/.:@_+]' : '(?:[.:@_+]|(?<=\\p{N})-)'
  return (
    new RegExp(`[\\p{L}\\p{N}]${glue}$`, 'u').test(unit.text.slice(Math.max(0, from - 2), from)) ||
    new RegExp(`^${glue}[\\p{L}\\p{N}]`, 'u').test(unit.text.slice(to, to + 2))
  )
}

/** The same letters with other accents may be another word: «el tago» no, «práctica» yes. */
function isOtherWord(
  unit: TextUnit,
  { from, to }: Hit<Avoided>,
  values: Avoided[],
  { speller }: LintContext,
): boolean {
  const raw = unit.text.slice(from, to).toLowerCase()
  const accentless = !/[áéíóú]/.test(raw)
  if (values.some(({ avoided }) => avoided.form.toLowerCase() === raw)) return false
  const isVerb = values.every(({ grammar }) => grammar && 'verb' in grammar)
  return (
    isVerb &&
    !accentless &&
    speller.isSpanish(raw) &&
    values.every(({ avoided }) => !speller.isSpanish(avoided.form))
  )
}

function reportHit(
  unit: TextUnit,
  tokens: readonly Token[],
  hit: Hit<Avoided>,
  language: { speller: Speller; verbs: VerbForms },
  report: Report,
): void {
  const raw = unit.text.slice(hit.from, hit.to)
  const first = tokens.findIndex(({ from }) => from === hit.from)
  const before = tokens.slice(Math.max(0, first - 2), first)
  const after = tokens[hit.next]
  const around = {
    before,
    after,
    gapBefore: unit.text.slice(before.at(-1)?.to ?? hit.from, hit.from),
    clause: /^[^.,;:!?()\n]*/.exec(unit.text.slice(hit.to))![0],
    gapAfter: after ? unit.text.slice(hit.to, after.from) : '.',
  }
  // «deployarás» is no «deployaras», when the accents are there.
  const same = hit.values.filter(({ written }) => written.toLowerCase() === raw.toLowerCase())
  const values = same.length > 0 ? same : hit.values
  const replacements = values.map((value) =>
    replacementFor(value, { from: hit.from, to: hit.to, raw }, around, language),
  )
  const expected = [...new Set(replacements.flatMap((replacement) => replacement.expected))]
  const fixes = new Set(replacements.map(({ fix }) => JSON.stringify(fix)))
  const [value] = values
  report({
    message: `«${raw}»: se dice ${expected.map((text) => `«${text}»`).join(' o ')}`,
    hint: unit.address
      ? `${value!.avoided.reason} Es un encabezado: cambia también los enlaces a él.`
      : value!.avoided.reason,
    at: { unit, range: [hit.from, hit.to] },
    expected,
    // Two readings with two repairs: a person decides.
    fix: fixes.size === 1 ? replacements[0]!.fix : undefined,
  })
}
