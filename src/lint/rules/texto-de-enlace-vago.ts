import { toString } from 'mdast-util-to-string'
import { defineRule } from '../rule.ts'
import { nodesOf } from '../text/nodes.ts'

const vague =
  /^(?:haz |haga |da |dar |pulsa |pincha )?(?:cl[ií]c |clic )?(?:en )?(?:aquí|acá|este (?:enlace|link|vínculo)|esta (?:página|dirección)|el siguiente enlace|enlace|link|leer más|ver más|más|más información|más info|saber más)[.…]*$/iu

/** A link whose words don't say where it leads. */
export default defineRule(
  {
    id: 'texto-de-enlace-vago',
    severity: 'warning',
    what: 'Un enlace que dice «aquí», «este enlace» o «más información».',
    why: 'Quien salta de enlace en enlace, con la vista o con un lector de pantalla, no sabe a dónde lleva.',
    advice: 'Pon el enlace en las palabras que nombran lo que se abre.',
    examples: [
      {
        wrong: 'Para saber cómo crece el tallo, haz clic [aquí](/plantas/).\n',
        right: 'Lee [cómo crece el tallo](/plantas/).\n',
        finds: ['5:42'],
      },
    ],
  },
  ({ tree }, _context, report) => {
    for (const node of [...nodesOf(tree, 'link'), ...nodesOf(tree, 'linkReference')]) {
      const said = toString(node).trim()
      if (!vague.test(said)) continue
      report({
        message: `El enlace dice «${said}», y no a dónde lleva`,
        hint: 'Enlaza las palabras que nombran lo que se abre.',
        at: node,
      })
    }
  },
)
