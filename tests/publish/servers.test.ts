/** What the servers that are installed here make of what they are told. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { hostFiles } from '../../src/publish/host-files.ts'

const base = '/curso/'
const files = hostFiles({ base, scripts: ["'sha256-abc='"], lectures: ['presentacion'] })

/** Where a program is, if it is installed; servers stand where not everybody looks. */
function installed(program: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path))
}

/** How each server is started on a socket in a folder, with the site in `root`. */
const servers: Record<string, (folder: string, root: string) => { config: string; args: string[] }> = {
  nginx(folder, root) {
    const [outside = '', inside = ''] = files.get('_cabeceras/nginx.conf')!.split('# Dentro de «server»:')
    const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${folder}/${kind};`,
    )
    return {
      config: `daemon off; pid ${folder}/pid; error_log stderr; events {}
        http { access_log off; ${own.join(' ')}
          types { text/html html; text/css css; application/javascript js; application/gift gift; }
          ${outside}
          server { listen unix:${folder}/socket; root ${root};
            ${inside}
          } }`,
      args: ['-p', folder, '-c', join(folder, 'config')],
    }
  },
  caddy(folder, root) {
    const site = files
      .get('_cabeceras/Caddyfile')!
      .replace('curso.example {', `http://curso.example {\n\tbind unix/${folder}/socket`)
      .replace('/var/www/curso', root)
    return {
      config: `{\n\tadmin off\n\tauto_https off\n}\n${site}`,
      args: ['run', '--adapter', 'caddyfile', '--config', join(folder, 'config')],
    }
  },
}

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

describe.each(Object.keys(servers))('%s', (name) => {
  const program = installed(name)
  if (!program) return test.skip(`is not installed here`, () => undefined)
  let folder: string
  let server: ChildProcess
  let said = ''
  beforeAll(async () => {
    // Short: the path of a socket may have a hundred characters.
    folder = await mkdtemp(join(tmpdir(), 's-'))
    // Started by root, nginx reads as somebody else.
    await chmod(folder, 0o755)
    const page = `<!doctype html><p>${'pan '.repeat(2000)}`
    const site: Record<string, string | Uint8Array> = {
      'index.html': page,
      '404.html': 'No existe',
      'masa/reposo/index.html': page,
      '_astro/estilo.abc.css': `a{}${'/* pan */'.repeat(500)}`,
      '_astro/estilo.abc.css.br': brotliCompressSync('a{}'),
      _headers: 'x',
      '_cabeceras/nginx.conf': 'x',
    }
    for (const [path, text] of Object.entries(site)) {
      await mkdir(dirname(join(folder, 'sitio/curso', path)), { recursive: true })
      await writeFile(join(folder, 'sitio/curso', path), text)
    }
    const { config, args } = servers[name]!(folder, join(folder, 'sitio'))
    await writeFile(join(folder, 'config'), config)
    server = spawn(program, args, {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    })
    server.stderr!.setEncoding('utf8').on('data', (text: string) => (said += text))
    await vi.waitUntil(() => existsSync(join(folder, 'socket')) || server.exitCode !== null, {
      timeout: 20_000,
      interval: 20,
    })
    expect(server.exitCode, said).toBe(null)
  })
  afterAll(async () => {
    if (server.exitCode === null) {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill()
      await ended
    }
    await rm(folder, { recursive: true })
  })

  const get = (path: string, encoding = 'identity'): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const headers = { host: 'curso.example', 'accept-encoding': encoding }
      request({ socketPath: join(folder, 'socket'), path, headers }, (response) => {
        let body = ''
        response.setEncoding('utf8').on('data', (text: string) => (body += text))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        )
      })
        .on('error', reject)
        .end()
    })

  test('gives pages that are asked for again each time, held to the policy, and compressed', async () => {
    for (const path of [base, `${base}masa/reposo/`]) {
      const { status, headers } = await get(path, 'gzip')
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        'cache-control': 'no-cache',
        'content-encoding': 'gzip',
        'content-type': 'text/html; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
      })
      expect(headers.vary?.toLowerCase()).toContain('accept-encoding')
      expect(headers['content-security-policy']).toMatch(/^default-src 'self'; .*frame-ancestors 'self'$/)
    }
  })

  test('has kept for ever what has its hash in its name', async () => {
    const { headers } = await get(`${base}_astro/estilo.abc.css`, 'gzip')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-encoding']).toBe('gzip')
  })

  test('leads from an address without its last slash, whatever stands before it', async () => {
    const { status, headers } = await get(`${base}masa/reposo`)
    expect([301, 308]).toContain(status)
    expect(headers.location).toBe(`${base}masa/reposo/`)
  })

  test.each(['nada/', 'masa/', '_headers', '_cabeceras/nginx.conf'])('has no page at %s', async (path) => {
    const { status, headers, body } = await get(base + path)
    expect(status).toBe(404)
    if (!path.startsWith('_')) expect(body).toBe('No existe')
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'")
    expect(headers['cache-control']).toBe('no-cache')
  })

  if (name === 'caddy') {
    test('gives what is compressed beforehand to whom it suits', async () => {
      const { headers } = await get(`${base}_astro/estilo.abc.css`, 'br, gzip')
      expect(headers['content-encoding']).toBe('br')
    })
  }
})
