import { ruleUrl } from '../reporters/rule-url.ts'
import type { Finding } from '../reporters/types.ts'
import { loadOutcomes, saveOutcomes } from './kept-outcomes.ts'
import { checkExternal, type ExternalOptions } from './external.ts'
import type { Outcome, SourceLink } from './types.ts'

/** What to tell the author, by outcome; `moved` for now only is nobody's fault. */
const words: Record<
  Exclude<Outcome['kind'], 'ok'>,
  { rule: string; severity: Finding['severity']; hint: string }
> = {
  dead: {
    rule: 'enlace-muerto',
    severity: 'error',
    hint: 'Busca dónde está ahora, o una copia en web.archive.org, o quita el enlace.',
  },
  fragment: {
    rule: 'enlace-sin-seccion',
    severity: 'error',
    hint: 'Copia de nuevo la dirección de la sección.',
  },
  moved: { rule: 'enlace-redirigido', severity: 'warning', hint: 'Escribe la dirección nueva.' },
  refused: {
    rule: 'enlace-rechazado',
    severity: 'warning',
    hint: 'El servidor no atiende a programas: abre el enlace en el navegador para ver si funciona.',
  },
  failed: { rule: 'enlace-sin-respuesta', severity: 'warning', hint: 'Vuelve a revisar más tarde.' },
}

/**
 * Checks the external ones among `links`; outcomes are kept, with their dates,
 * in `cacheFile`.
 */
export async function externalFindings(
  links: readonly SourceLink[],
  cacheFile: string,
  options: ExternalOptions & { now?: number } = {},
): Promise<Finding[]> {
  const now = options.now ?? Date.now()
  const external = links.filter(({ url }) => /^https?:\/\//i.test(url))
  const known = await loadOutcomes(cacheFile, now)
  const unknown = new Set(external.map(({ url }) => url).filter((url) => !known.has(url)))
  const outcomes = await checkExternal(unknown, options)
  const at = new Date(now).toISOString()
  for (const [url, outcome] of outcomes) known.set(url, { url, outcome, at })
  await saveOutcomes(cacheFile, known.values())
  return external.flatMap((link) => {
    const outcome = known.get(link.url)?.outcome
    return outcome && outcome.kind !== 'ok' ? (finding(link, outcome) ?? []) : []
  })
}

function finding(link: SourceLink, outcome: Exclude<Outcome, { kind: 'ok' }>): Finding | undefined {
  // A temporary redirection asks to keep the address.
  if (outcome.kind === 'moved' && !outcome.permanent) return undefined
  const { rule, severity, hint } = words[outcome.kind]
  const moved = outcome.kind === 'moved' ? outcome.to : undefined
  return {
    file: link.file,
    line: link.line,
    column: link.column,
    endLine: link.endLine,
    endColumn: link.endColumn,
    severity,
    rule,
    message: moved
      ? `«${link.url}» ahora está en «${moved}»`
      : `«${link.url}» ${(outcome as { reason: string }).reason}`,
    hint,
    actual: link.url,
    expected: moved ? [moved] : null,
    url: ruleUrl(rule),
  }
}
