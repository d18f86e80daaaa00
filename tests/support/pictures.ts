import sharp from 'sharp'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 40"><path d="M5 35C12 5 40 2 55 5 53 22 35 37 5 35Z" fill="#4f9a4a"/></svg>'

/** A leaf, 60 × 40 px unless `width` says otherwise, in a format of `sharp`. */
export async function leaf(
  format: 'png' | 'jpeg' | 'webp' | 'avif' | 'gif' | 'tiff' | 'svg',
  width = 60,
): Promise<Buffer> {
  if (format === 'svg') return Buffer.from(drawing)
  return sharp(Buffer.from(drawing)).resize({ width }).toFormat(format).toBuffer()
}

/** A photo as a telephone writes it: 600 × 400 px, to be shown upright, with the place where it was taken. */
export async function telephonePhoto(): Promise<Buffer> {
  return sharp(Buffer.from(drawing))
    .resize({ width: 600 })
    .flatten({ background: 'white' })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '19/1 25/1 0/1' } })
    .jpeg()
    .toBuffer()
}
