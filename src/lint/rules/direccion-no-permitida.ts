import { defineRule } from '../rule.ts'
import { nodesOf } from '../text/nodes.ts'

/** Where links may lead: the web, a mailbox, a telephone, and the site itself. */
const allowed = /^(?:https?|mailto|tel):/i

/** Links that run code, or open what only their author's computer has. */
export default defineRule(
  {
    id: 'direccion-no-permitida',
    severity: 'error',
    stops: true,
    inline: true,
    what: 'Un enlace, una figura o una dirección definida aparte que no lleva a la web, a un correo, a un teléfono ni al propio sitio: `javascript:`, `data:`, `file:`…',
    why: 'Una dirección así ejecuta código en el navegador de quien la sigue, o abre algo que solo existe en la computadora de quien la escribió.',
    advice:
      'Usa una dirección que empiece con `https://`, `http://`, `mailto:` o `tel:`, o una del sitio: `/tema/pagina/`.',
    examples: [
      {
        wrong: 'Mira [esto](javascript:alert(3)) y [aquello](<file:///tmp/hoja.txt>).\n',
        right: 'Mira [esto](https://ejemplo.org/) y [el correo](mailto:ana@ejemplo.org).\n',
        finds: ['5:6', '5:36'],
      },
      {
        wrong: 'Mira [esto] y <vbscript:hola>.\n\n[esto]: DATA:text/html,hola\n',
        right: 'Mira [esto] y [el teléfono](tel:+123).\n\n[esto]: http://ejemplo.org/\n',
        finds: ['5:15', '7:1'],
      },
      {
        path: 'docs/index.mdx',
        wrong:
          '---\ntitle: Pan\nhero:\n  actions:\n    - text: Abrir\n      link: "javascript:alert(3)"\n---\n\nMira [esto](java&#x73;cript:alert(3)).\n',
        right:
          '---\ntitle: Pan\nhero:\n  actions:\n    - text: Abrir\n      link: "/pan/"\n---\n\nMira esto.\n',
        finds: ['6:14', '9:6'],
      },
      {
        path: 'slides/pan.md',
        wrong: '---\ntitulo: Pan\n---\n\n# Pan\n\n![Un pan](data:image/png;base64,AAAA)\n',
        right: '---\ntitulo: Pan\n---\n\n# Pan\n\n![Un pan](/pan.png)\n',
        finds: ['7:1'],
      },
      {
        path: 'docs/_datos/terminos.yml',
        wrong: '---\n- termino: hoja\n  definicion: Parte [verde](javascript:alert(3)) de una planta.\n',
        right: '---\n- termino: hoja\n  definicion: Parte [verde](https://ejemplo.org/) de una planta.\n',
        finds: ['3:21'],
      },
    ],
  },
  (document, _context, report) => {
    const { tree, kind, source } = document
    for (const type of ['link', 'image', 'definition'] as const) {
      for (const node of nodesOf(tree, type)) {
        const scheme = schemeOf(node.url)
        if (scheme !== undefined) report({ ...fault(scheme), at: node })
      }
    }
    if (kind !== 'home') return
    // What the home page's large buttons open stands in its data.
    for (const node of nodesOf(tree, 'yaml')) {
      const from = node.position!.start
      for (const [row, line] of source.slice(from.offset, node.position!.end.offset).split('\n').entries()) {
        for (const match of line.matchAll(/(?<=^|[\s{,])link:\s*["']?([^"'\s,}]+)/g)) {
          const scheme = schemeOf(match[1]!)
          const column = match.index + match[0].lastIndexOf(match[1]!) + 1
          if (scheme) report({ ...fault(scheme), at: { line: from.line + row, column } })
        }
      }
    }
  },
)

/** The scheme of an address that is not to be published; browsers skip blanks and control characters in it. */
function schemeOf(url: string): string | undefined {
  const bare = url.replace(/[\p{Cc}\s]/gu, '')
  return allowed.test(bare) ? undefined : /^[a-z][a-z\d+.-]*:/i.exec(bare)?.[0]
}

function fault(scheme: string): { message: string; hint: string } {
  return {
    message: `Una dirección no puede empezar con «${scheme}»`,
    hint: 'Usa una de la web («https://…»), «mailto:…», «tel:…» o una del sitio («/tema/pagina/»).',
  }
}
