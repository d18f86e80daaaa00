import { encode } from 'uqr'

/** A QR code as the data of one SVG path, in modules. */
export interface QrPath {
  /** How many modules a side has. */
  size: number
  /** Dark modules; the ground is whoever draws it to see to. */
  path: string
}

/**
 * The QR code that says `text`.
 *
 * @param ecc how much of it may be lost (ISO/IEC 18004): `L` 7 %, `M` 15 %
 * @param border light modules around it: four, unless what is around it is light anyway
 */
export function qrPath(text: string, { ecc, border }: { ecc: 'L' | 'M'; border: number }): QrPath {
  const { data, size } = encode(text, { ecc, border })
  // A run of dark modules is one rectangle: in print every piece of a path counts.
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((on) => (on ? '#' : ' '))
        .join('')
        .matchAll(/#+/g),
    ].map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`),
  )
  return { size, path: runs.join('') }
}
