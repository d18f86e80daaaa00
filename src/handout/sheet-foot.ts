/** The foot of every sheet that is printed: which course, of which day, and where it is read today. */
import { qrPath } from '../qr-path.ts'
import { cssString } from './css-string.ts'

/** What the foot says. What isn't known is left out. */
export interface SheetFoot {
  /** Title of the course. */
  course: string
  /** See `versionWords`. */
  version: string | undefined
  /** Public address of the course: `https://ejemplo.org/curso/`. */
  address: string | undefined
}

/** Side of the code, in millimetres: an address of 40 characters gives modules of 0.38 mm. */
const codeSide = 11

/**
 * CSS for the foot of a printed page: at its inner edge what the sheet is of, with the code of its
 * address; at its outer edge the number of the page. Below it is room for what a laser printer
 * leaves white. It asks for a bottom margin of 20 mm.
 */
export function footRules({ course, version, address }: SheetFoot): string {
  const first = [course, version].filter(Boolean).join(' · ')
  const said = address ? `${first}\n${writtenAddress(address)}` : first
  const place = (side: 'left' | 'right'): string => {
    const room = address
      ? `; padding-${side}: ${codeSide + 3}mm; background: ${codeImage(address, side)}`
      : ''
    return `content: ${cssString(said)}; ${common}; text-align: ${side}${room}`
  }
  return [
    `@page :left { @bottom-left { ${pageNumber} } @bottom-right { ${place('right')} } }`,
    `@page :right { @bottom-right { ${pageNumber} } @bottom-left { ${place('left')} } }`,
  ].join('\n')
}

const common = `vertical-align: top; margin: 3mm 0 6mm; white-space: pre-line; color: #3e4a56; font: 8pt/1.35 'Atkinson Hyperlegible Next', sans-serif`
const pageNumber = `content: counter(page); ${common}; font-size: 9pt`

/** As one types it: without what a browser adds by itself. */
export function writtenAddress(address: string): string {
  const { host, pathname } = new URL(address)
  return decodeURI(host + pathname).replace(/\/$/, '')
}

function codeImage(address: string, side: 'left' | 'right'): string {
  const { size, path } = qrPath(address, { ecc: 'M', border: 0 })
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'><path d='${path}'/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}") ${side} top / ${codeSide}mm ${codeSide}mm no-repeat`
}
