/**
 * What web servers have to be told, for those who publish: the policy's part that no page can say
 * itself, what may be kept for how long, and compression. Each kind of server has its own language.
 */
import { contentPolicy } from './content-policy.ts'

/** Path of each file in the folder of the site, with what it says. */
export type HostFiles = ReadonlyMap<string, string>

export interface HostOptions {
  /** Path of the site on its host, beginning and ending with `/`. */
  base: string
  /** The hashes of the scripts that are written in its pages, all of them together. */
  scripts: readonly string[]
  /** Folders of its lectures. */
  lectures: readonly string[]
}

/** For ever, as far as browsers go: a name with a hash never means other bytes. */
const forever = 'public, max-age=31536000, immutable'

/** Header files for hosts that read `_headers` (Netlify, Cloudflare Pages and others), nginx and Caddy. */
export function hostFiles(options: HostOptions): HostFiles {
  return new Map([
    ['_headers', staticHost(options)],
    ['_cabeceras/nginx.conf', nginx(options)],
    ['_cabeceras/Caddyfile', caddy(options)],
  ])
}

/** Headers that all files have. */
function common({ scripts }: HostOptions): [name: string, value: string][] {
  // Pages hold their styles to their hashes. A picture that is opened by itself has its own, and a
  // lecture in one file has its letters in it.
  const policy = contentPolicy({ scripts, styles: ["'unsafe-inline'"] }, { wasm: true, inlineFonts: true })
  return [
    ['Content-Security-Policy', `${policy}; frame-ancestors 'self'`],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ]
}

/** Folders whose files have their hash in their name. */
function hashed({ base, lectures }: HostOptions): string[] {
  return [`${base}_astro/`, ...lectures.map((folder) => `${base}${folder}/assets/`)]
}

// Pages have no rule of their own: these hosts ask again for each, and put together what two rules say.
function staticHost(options: HostOptions): string {
  const rules: [path: string, headers: [string, string][]][] = [
    [`${options.base}*`, common(options)],
    ...hashed(options).map((folder): [string, [string, string][]] => [
      `${folder}*`,
      [['Cache-Control', forever]],
    ]),
  ]
  return rules
    .map(
      ([path, headers]) => [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n') + '\n',
    )
    .join('\n')
}

/** Kinds of files that compression makes smaller. */
const compressible = [
  'text/css',
  'text/javascript',
  'text/plain',
  'application/javascript',
  'application/json',
  'application/wasm',
  'application/xml',
  'image/svg+xml',
]

/** Kinds of files that are text, for servers to say in which characters; pages are so anyway. */
const charactered = compressible.filter((kind) => !/wasm|svg|xml/.test(kind))

/** How `find` is told which files are worth compressing beforehand. */
const brotliNames = ['html', 'css', 'js', 'json', 'svg', 'xml'].map((end) => `-name '*.${end}'`).join(' -o ')

function nginx(options: HostOptions): string {
  const { base } = options
  const headers = common(options).map(([name, value]) => `add_header ${name} "${value}" always;`)
  const kept = hashed(options).map((folder) => `    "~^${pattern(folder)}" "${forever}";`)
  return `# Configuración de nginx para este curso. La primera parte va fuera de «server», y la segunda dentro;
# en «root» pon la carpeta que contiene lo publicado${base === '/' ? '' : ` (lo de dist/ queda dentro de ella, en ${base.slice(1)})`}.

map $uri $guardar_curso {
    default "no-cache";
${kept.join('\n')}
}

# Dentro de «server»:
#
#     root /var/www/curso;

location ${base} {
    index index.html;
    try_files $uri $uri/ =404;
    # De una carpeta sin página, nginx diría que está prohibida.
    error_page 403 =404 ${base}404.html;
    error_page 404 ${base}404.html;
    # Quien atiende delante puede usar otro nombre, otro puerto y HTTPS.
    absolute_redirect off;
    charset utf-8;
    charset_types ${charactered.join(' ')};

    ${headers.join('\n    ')}
    add_header Cache-Control $guardar_curso always;

    gzip on;
    gzip_vary on;
    gzip_comp_level 6;
    gzip_types ${compressible.join(' ')};
    # Con el módulo ngx_brotli, quita el «#» de estas dos líneas:
    # brotli on;
    # brotli_types ${compressible.join(' ')};

    location ${base}_cabeceras/ { return 404; }
    location = ${base}_headers { return 404; }
}
`
}

function pattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function caddy(options: HostOptions): string {
  const { base } = options
  const headers = common(options).map(([name, value]) => `\t${name} "${value}"`)
  const folders = hashed(options)
    .map((folder) => `${folder}*`)
    .join(' ')
  return `# Configuración de Caddy para este curso. Cambia el nombre y la carpeta que contiene lo publicado${base === '/' ? '' : ` (lo de dist/ queda dentro de ella, en ${base.slice(1)})`}.

curso.example {
	root * /var/www/curso
	encode zstd gzip

	@propios path ${base}_cabeceras/* ${base}_headers
	error @propios 404

	header {
	${headers.join('\n\t')}
	}
	@eternos path ${folders}
	@revisados not path ${folders}
	header @eternos Cache-Control "${forever}"
	header @revisados Cache-Control "no-cache"

	# Caddy no comprime en Brotli, pero entrega lo que ya lo está. Para que haya, después de construir:
	#     find dist -type f -size +1k \\( ${brotliNames} \\) -exec brotli -kf {} +
	file_server {
		precompressed br
	}
	handle_errors {
		rewrite * ${base}404.html
		file_server
	}
}
`
}
