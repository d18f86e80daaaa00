import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Width of the picture of a page, in pixels: twice that at which it is shown. */
const width = 320

/** What a page's canvas is drawn on, in Node: see pdf.js's `NodeCanvasFactory`. */
interface NodeCanvas {
  encode(format: 'png'): Promise<Buffer>
}

/** The first page of a PDF as a small picture (WebP), of 320 pixels across. */
export async function pictureOfFirstPage(pdf: Uint8Array): Promise<Uint8Array> {
  // It takes the bytes that it is given for its own, and none of a Buffer.
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 })
  try {
    const document = await task.promise
    const page = await document.getPage(1)
    const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
    const factory = document.canvasFactory as {
      create(width: number, height: number): { canvas: HTMLCanvasElement & NodeCanvas }
    }
    const { canvas } = factory.create(width, Math.round(viewport.height))
    await page.render({ canvas, viewport }).promise
    const { default: sharp } = await import('sharp')
    return await sharp(await canvas.encode('png'))
      .webp({ quality: 70 })
      .toBuffer()
  } finally {
    await task.destroy()
  }
}
