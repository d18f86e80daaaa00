import { setTimeout as wait } from 'node:timers/promises'
import type { Outcome } from './types.ts'

export interface ExternalOptions {
  /** Addresses asked at the same time, of different hosts. */
  concurrency?: number
  /** Milliseconds between two requests to one host. */
  politeness?: number
  /** Milliseconds before a request is given up. */
  timeout?: number
  /** Times that a failed request is tried again. */
  retries?: number
  /** Milliseconds before the first retry; each later one waits twice as long. */
  backoff?: number
  /** Longest wait that a server may ask for with Retry-After, in milliseconds. */
  patience?: number
  /** Where the owner of a server can ask who asks: an address on the web or of mail. */
  contact?: string
}

type Settings = Required<Omit<ExternalOptions, 'contact'>> & Pick<ExternalOptions, 'contact'>

const defaults: Settings = {
  concurrency: 6,
  politeness: 500,
  timeout: 15_000,
  retries: 2,
  backoff: 1000,
  patience: 30_000,
}

/** Says who asks, so that a server's owner can tell. */
function headersOf({ contact }: Settings): Record<string, string> {
  return {
    'user-agent': `apuntes (revisor de enlaces${contact ? `; ${contact}` : ''})`,
    accept: 'text/html,application/xhtml+xml,application/pdf,*/*;q=0.8',
    'accept-language': 'es,en;q=0.8',
  }
}

const maxRedirects = 8

/**
 * Asks for each address, one at a time per host, and says what became of it.
 * Never throws for what a server does.
 */
export async function checkExternal(
  urls: Iterable<string>,
  options: ExternalOptions = {},
): Promise<Map<string, Outcome>> {
  const settings = { ...defaults, ...options }
  const outcomes = new Map<string, Outcome>()
  const hosts = [...Map.groupBy(new Set(urls), hostOf).values()]
  const next = async (): Promise<void> => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      for (const [index, url] of host.entries()) {
        if (index > 0) await wait(settings.politeness)
        outcomes.set(url, await checkOne(url, settings))
      }
    }
  }
  await Promise.all(Array.from({ length: settings.concurrency }, next))
  return outcomes
}

/** What is asked one address at a time; empty for what is no address. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}

async function checkOne(url: string, settings: Settings): Promise<Outcome> {
  if (!URL.canParse(url)) return { kind: 'dead', reason: 'no es una dirección válida' }
  let outcome: Outcome = { kind: 'failed', reason: 'no se comprobó' }
  for (let attempt = 0; attempt <= settings.retries; attempt++) {
    const { result, retryAfter } = await attemptOnce(url, settings)
    outcome = result
    const again = result.kind === 'failed' || retryAfter !== undefined
    if (!again || attempt === settings.retries) break
    const pause = retryAfter ?? settings.backoff * 2 ** attempt
    if (pause > settings.patience) break
    await wait(pause)
  }
  return outcome
}

interface Attempt {
  result: Outcome
  /** Milliseconds that the server asks to wait. */
  retryAfter?: number
}

async function attemptOnce(url: string, settings: Settings): Promise<Attempt> {
  const fragment = new URL(url).hash.slice(1)
  let address = url
  let permanent = true
  try {
    for (let hop = 0; hop <= maxRedirects; hop++) {
      const response = await request(address, fragment !== '', settings)
      const location = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && location) {
        await response.body?.cancel()
        if (response.status !== 301 && response.status !== 308) permanent = false
        address = new URL(location, address).href
        continue
      }
      return await judge(response, url, address, permanent, fragment)
    }
    return { result: { kind: 'dead', reason: 'redirige sin fin' } }
  } catch (error) {
    return { result: explain(error as Error & { cause?: { code?: string } }) }
  }
}

/** HEAD first, since it costs the server less; GET when a fragment is wanted or HEAD isn't answered. */
async function request(address: string, whole: boolean, settings: Settings): Promise<Response> {
  const headers = headersOf(settings)
  const ask = (method: string): Promise<Response> =>
    fetch(address, { method, headers, redirect: 'manual', signal: AbortSignal.timeout(settings.timeout) })
  if (whole) return ask('GET')
  try {
    const head = await ask('HEAD')
    // Some servers answer HEAD with anything but what GET would say.
    if (head.status < 400 || head.status === 429) return head
    await head.body?.cancel()
  } catch (error) {
    if ((error as Error).name === 'TimeoutError') throw error
  }
  return ask('GET')
}

async function judge(
  response: Response,
  url: string,
  address: string,
  permanent: boolean,
  fragment: string,
): Promise<Attempt> {
  const { status } = response
  if (status >= 200 && status < 300) {
    if (fragment && !(await hasFragment(response, fragment))) {
      return { result: { kind: 'fragment', reason: `no tiene ninguna sección «#${fragment}»` } }
    }
    if (!fragment) await response.body?.cancel()
    const to = address.replace(/#.*$/, '')
    if (to === url.replace(/#.*$/, '')) return { result: { kind: 'ok' } }
    return { result: { kind: 'moved', to, permanent } }
  }
  await response.body?.cancel()
  const reason = `responde con el código ${status}`
  if (status === 404 || status === 410) return { result: { kind: 'dead', reason } }
  if (status === 429 || status === 503) {
    const kind = status === 429 ? 'refused' : 'failed'
    return { result: { kind, reason }, retryAfter: waitAsked(response.headers.get('retry-after')) }
  }
  if (status >= 500 && status !== 999) return { result: { kind: 'failed', reason } }
  return { result: { kind: 'refused', reason } }
}

/** Seconds or a date, as RFC 9110 § 10.2.3 has it; in milliseconds. */
function waitAsked(value: string | null): number | undefined {
  if (!value) return undefined
  if (/^\d+$/.test(value)) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now())
}

/** Whether a page has an element of that id or name; what isn't HTML, or is made by scripts, passes. */
async function hasFragment(response: Response, fragment: string): Promise<boolean> {
  if (!/html/.test(response.headers.get('content-type') ?? '')) {
    await response.body?.cancel()
    return true
  }
  // Routes of applications and text fragments are no ids.
  if (/^[!/:]/.test(fragment)) return true
  const html = await response.text()
  const wanted = new Set([fragment, decode(fragment)])
  for (const match of html.matchAll(/\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g)) {
    const id = match[1] ?? match[2] ?? match[3] ?? ''
    if (wanted.has(id) || wanted.has(id.replace(/^user-content-/, ''))) return true
  }
  return false
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function explain(error: Error & { cause?: { code?: string } }): Outcome {
  if (error.name === 'TimeoutError') {
    return { kind: 'failed', reason: 'no responde a tiempo', unreached: true }
  }
  const code = error.cause?.code ?? ''
  if (code === 'ENOTFOUND') {
    return { kind: 'dead', reason: 'está en un dominio que no existe', unreached: true }
  }
  if (/CERT|TLS|SSL|SELF_SIGNED/.test(code)) {
    return { kind: 'failed', reason: 'tiene un certificado que no es válido' }
  }
  return {
    kind: 'failed',
    reason: code ? `no se pudo abrir (${code})` : 'no se pudo abrir',
    unreached: true,
  }
}
