import { AuthorError } from '../author-error.ts'
import { ruleUrl } from '../reporters/rule-url.ts'
import type { Finding } from '../reporters/types.ts'
import { loadOutcomes, saveOutcomes } from './kept-outcomes.ts'
import { checkExternal, hostOf, type ExternalOptions } from './external.ts'
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
 *
 * @throws {AuthorError} when this computer reaches none: that says nothing of the links
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
  if (isOffline(outcomes, external)) {
    throw new AuthorError('Ningún sitio respondió, así que no se sabe cómo están los enlaces.', {
      hint: 'Mira si este computador tiene conexión, y vuelve a revisar.',
    })
  }
  const at = new Date(now).toISOString()
  for (const [url, outcome] of outcomes) known.set(url, { url, outcome, at })
  await saveOutcomes(cacheFile, known.values())
  return external.flatMap((link) => {
    const outcome = known.get(link.url)?.outcome
    return outcome && outcome.kind !== 'ok' ? (finding(link, outcome) ?? []) : []
  })
}

/** Whether nobody answered, and those asked are most of the hosts, more than one: a few may be gone, not all. */
function isOffline(asked: ReadonlyMap<string, Outcome>, all: readonly SourceLink[]): boolean {
  const hosts = new Set([...asked.keys()].map(hostOf))
  const every = new Set(all.map(({ url }) => hostOf(url)))
  if (hosts.size < 2 || hosts.size * 2 < every.size) return false
  return [...asked.values()].every((outcome) => 'unreached' in outcome)
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
