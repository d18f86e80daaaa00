import { defineRule } from '../rule.ts'
import { literalsIn } from '../text/literals.ts'
import { nodesOf } from '../text/nodes.ts'
import { rangeAt } from '../text/places.ts'

/** Square brackets that lead nowhere, and addresses that nobody uses. */
export default defineRule(
  {
    id: 'referencia-rota',
    severity: 'error',
    stops: true,
    inline: true,
    what: 'Corchetes que parecen un enlace y no lo son, un enlace sin texto, o una dirección definida aparte que nadie usa o que está dos veces.',
    why: 'Se publican los corchetes en medio de la frase, o un enlace que nadie puede ver.',
    advice:
      'Define la dirección, o escribe el enlace completo: `[texto](dirección)`. Una dirección con espacios o paréntesis va entre ángulos: `[texto](<dirección>)`.',
    examples: [
      {
        path: 'docs/_datos/terminos.yml',
        wrong: '---\n- termino: hoja\n  definicion: Parte [verde][verde] de [](/plantas/) algo.\n',
        right: '---\n- termino: hoja\n  definicion: Parte \\[verde\\] de algo.\n',
        finds: ['3:21', '3:39'],
      },
      {
        wrong: 'Mira [la hoja][hoja] y [el tallo](/plantas/mi tallo/).\n',
        right: 'Mira [la hoja][hoja] y [el tallo](</plantas/mi tallo/>).\n\n[hoja]: /plantas/hoja/\n',
        finds: ['5:6', '5:24'],
      },
      {
        wrong: 'Es una [hoja] de [](/plantas/) roble.\n',
        right: 'Es una hoja de roble.\n\n:::note[Hojas [de árbol]]\nCaen.\n:::\n',
        finds: ['5:8', '5:18'],
      },
      {
        wrong: 'Mira.\n\n[a]: /uno/\n[b]: /dos/\n[b]: /tres/\n',
        right: 'Mira [a] y [b].\n\n[a]: /uno/\n[b]: /dos/\n',
        finds: ['7:1', '8:1', '9:1'],
      },
    ],
  },
  (document, _context, report) => {
    const { tree, kind } = document
    if (kind === 'data') return
    const brackets = /!?\[(?!\^)[^[\]\n]*\](?:\[[^[\]\n]*\]|\([^\n]*?\)|\()?/
    const titles = nodesOf(tree, 'paragraph').flatMap(({ data, position }) =>
      data && 'directiveLabel' in data
        ? [[position?.start.offset ?? 0, position?.end.offset ?? 0] as const]
        : [],
    )
    for (const { sign, at, before } of literalsIn(document, brackets)) {
      // Who writes brackets within those of a title means them.
      if (sign.endsWith(']') && !sign.includes('][') && titles.some(([from, to]) => at >= from && at < to))
        continue
      // What was left out of a quotation; a picture with spaces in its name has a rule of its own.
      if (/^\[(?:…|\.{3}|sic)\]$/.test(sign) || /^!\[[^\]]*\]\([^<]*\s/.test(sign)) continue
      // «El intervalo [0, 1]», «[a, b)», «el vector [1; 2; 3]»: what is not one figure or one word is no source.
      if (isInterval(sign)) continue
      // Another dialect's mark is told by a rule of its own.
      if (/[\^[]$/.test(before) || /^\[!\p{Lu}+(?:\s[^\]]*)?\]$/u.test(sign)) continue
      if (before.endsWith(')') && /^\[(?:https?:|mailto:|\.{0,2}\/)/.test(sign)) continue
      report({
        message: sign.includes('](')
          ? `«${sign}» no es un enlace`
          : sign.includes('][')
            ? `«${sign}» remite a una dirección que no está definida`
            : `«${sign}» parece un enlace, y se publica con sus corchetes`,
        hint: sign.includes('](')
          ? 'Si la dirección lleva espacios o paréntesis, ponla entre «<» y «>».'
          : /^\[(?:\d{1,3}(?:[,:;–-].*)?|[^\]]*\d{4}[^\]]*)\]$/.test(sign)
            ? 'Una fuente se cita con «[^clave]», una clave de fuentes.yml, y abajo «[^clave]: …»; si quieres los corchetes, «\\[…\\]».'
            : 'Escribe el enlace completo, «[texto](dirección)»; si quieres los corchetes, «\\[…\\]».',
        at: rangeAt(document, at, sign.length),
      })
    }
    for (const node of nodesOf(tree, 'link')) {
      if (node.children.length > 0) continue
      report({
        message: 'El enlace no tiene texto',
        hint: 'Escribe entre los corchetes qué se abre.',
        at: node,
      })
    }
    const used = new Set(
      [...nodesOf(tree, 'linkReference'), ...nodesOf(tree, 'imageReference')].map(
        ({ identifier }) => identifier,
      ),
    )
    const defined = new Set<string>()
    for (const node of nodesOf(tree, 'definition')) {
      const name = node.label ?? node.identifier
      if (defined.has(node.identifier)) {
        report({
          message: `La dirección «${name}» está definida dos veces`,
          hint: 'Deja una: solo vale la primera.',
          at: node,
        })
      } else if (!used.has(node.identifier)) {
        report({
          message: `Nadie usa la dirección «${name}»`,
          hint: `Escribe «[texto][${name}]» donde haga falta, o quítala.`,
          at: node,
        })
      }
      defined.add(node.identifier)
    }
  },
)

/** «[0, 1]», «[−1; 1]», «[a, b]»: figures or letters with a comma or a semicolon and a blank between. */
function isInterval(sign: string): boolean {
  const value = String.raw`[-−+]?(?:\d+(?:[.,]\d+)?|\p{L}|∞)`
  if (new RegExp(String.raw`^\[${value}(?:[;,] ${value})+\]$`, 'u').test(sign) === false) return false
  // «[1, 2]» may be two sources; a nought, a sign, a letter or a decimal is of no list of them.
  return /\[0[,;]|[-−+∞\p{L}]|\d[.,]\d|;/u.test(sign)
}
