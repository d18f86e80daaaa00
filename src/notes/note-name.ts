import type { VFile } from 'vfile'
import { reservedFolders } from './made-pages.ts'
import { plainName } from './plain-name.ts'
import { report } from './problem.ts'

/** A name that is the same in a file system, an address, a slide's alias and a link, everywhere. */
const plain = /^[a-z\d]+(-[a-z\d]+)*$/

/**
 * A note's address is its path: checks that no part of it would be another in an address. Every
 * system writes accents, capitals and signs in its own way, so a name has none.
 */
export function checkNoteName(file: VFile): void {
  if (!file.path.startsWith('docs/')) return
  const folders = file.path.replace(/^docs\//, '').split('/')
  const name = folders.pop()?.replace(/\.mdx?$/, '') ?? ''
  const place = { line: 1, column: 1 }
  // A folder that is called like a note has been told as that.
  const folder = folders.find((one) => !plain.test(one) && !one.endsWith('.md'))
  if (folder !== undefined) {
    report(file, {
      rule: 'nombre-de-archivo',
      reason: `La carpeta «${folder}» no puede llamarse así: su nombre es parte de la dirección de la página`,
      hint: `${only} Llámala «${plainName(folder) || 'carpeta'}».`,
      place,
    })
  }
  if (!plain.test(name)) {
    report(file, {
      rule: 'nombre-de-archivo',
      reason: `La nota «${name}» no puede llamarse así: el nombre del archivo es la dirección de la página`,
      hint: `${only} Llama al archivo «${plainName(name) || 'nota'}.md», o de otra manera si ya hay uno que se llama así.`,
      place,
    })
  } else if (reserved.test(name)) {
    report(file, {
      rule: 'nombre-de-archivo',
      reason: `La nota no puede llamarse «${name}»: en Windows es un aparato, y ningún archivo puede tener ese nombre`,
      hint: `Llámala de otra manera, por ejemplo «que-es-${name}.md».`,
      place,
    })
  } else if (name === 'index') {
    report(file, {
      rule: 'nombre-de-archivo',
      reason: 'Una nota no puede llamarse «index»: esa es la dirección de la carpeta entera',
      hint: 'Llama al archivo como lo que trata, por ejemplo «introduccion.md».',
      place,
    })
  } else if (folders.length === 0 && (reservedFolders.includes(name) || name === '404')) {
    report(file, {
      rule: 'direccion-ocupada',
      reason: `La dirección «/${name}/» es de otra parte del sitio`,
      hint: 'Da otro nombre al archivo.',
      place,
    })
  }
}

/** What Windows keeps for devices, whatever comes after a point. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

const only = 'Usa solo letras minúsculas sin tilde, números y guiones entre ellos.'
