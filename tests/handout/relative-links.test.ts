import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { relateLinks } from '../../src/handout/relative-links.ts'

/** The address that a link to `address` has in a file of the site at `base`. */
async function related(address: string, base: string): Promise<string> {
  const document = await PDFDocument.create()
  const { node } = document.addPage()
  const { context } = document
  const action = context.obj({ S: 'URI', URI: PDFString.of(address) })
  const link = context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9] })
  link.set(PDFName.of('A'), context.register(action))
  node.set(PDFName.of('Annots'), context.obj([context.register(link)]))
  relateLinks(document, base)
  return link.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('URI'), PDFString).decodeText()
}

test.each([
  ['http://curso.invalid/masa/pan/#horno', '/', '../masa/pan/#horno'],
  ['http://curso.invalid/curso/masa/pan/#qu%C3%A9-es', '/curso/', '../masa/pan/#qu%C3%A9-es'],
  ['http://curso.invalid/curso/', '/curso/', '../'],
  ['http://curso.invalid/otro/', '/curso/', '../../otro/'],
  ['http://curso.invalid/descargas/pan.pdf', '/', 'pan.pdf'],
  ['http://curso.invalid/clase/#/pan--horno', '/', '../clase/#/pan--horno'],
  ['https://ejemplo.test/masa/', '/', 'https://ejemplo.test/masa/'],
  ['http://curso.invalid.test/masa/', '/', 'http://curso.invalid.test/masa/'],
])('a link to %s of the site in %s leads to %s', async (address, base, expected) => {
  expect(await related(address, base)).toBe(expected)
})
