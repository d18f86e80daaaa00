import { isUnderlined } from './encabezado-mal-escrito.ts'
import { defineRule } from '../rule.ts'
import { hasBrokenBlocks, hasBrokenFrontmatter } from '../text/told.ts'

/** A section with neither a slide nor a reason for having none. */
export default defineRule(
  {
    id: 'seccion-sin-diapositiva',
    severity: 'error',
    what: 'Una sección `##` que no tiene diapositiva ni dice por qué no la tiene.',
    why: 'Las diapositivas salen de los apuntes: lo que no está en una sección no se presenta, y conviene que sea a propósito.',
    advice: 'Agrega `:::slide{minutes=2}` debajo del encabezado, o `::no-slide{reason="…"}`.',
    examples: [
      {
        wrong: '## ¿Qué es una hoja?\n\nUn órgano de la planta.\n',
        right:
          '## ¿Qué es una hoja?\n\n:::slide{minutes=2}\n- Un órgano de la planta\n:::\n\nUn órgano de la planta.\n',
        finds: ['5:1'],
      },
    ],
  },
  (document, _context, report) => {
    const { note, source } = document
    // Where the data at the top can't be read, nobody knows what they say of slides.
    if (!note || note.noSlides || hasBrokenFrontmatter(document)) return
    for (const section of note.sections) {
      const { title, heading, slide, noSlide, children } = section
      if (slide || noSlide || hasBrokenBlocks(document, section)) continue
      // One that nobody meant to write is told as such.
      if (isUnderlined(source.slice(heading.position?.start.offset, heading.position?.end.offset))) continue
      // A «::no-slide» without its reason is reported where it stands.
      if (children.some((node) => node.type === 'leafDirective' && node.name === 'no-slide')) continue
      report({
        message: `La sección «${title}» no tiene diapositiva ni dice por qué`,
        hint: 'Agrega «:::slide{minutes=2}», o «::no-slide{reason="…"}».',
        at: heading,
      })
    }
  },
)
