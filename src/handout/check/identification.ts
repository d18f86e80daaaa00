/** The schema of ISO 14289-1, clause 5. */
const namespace = 'http://www.aiim.org/pdfua/ns/id/'

/** One thing that the packet says with that schema. */
interface Identification {
  key: string
  value: string
  prefix: string
}

/** What a packet of metadata says of the part of PDF/UA that the file keeps: as elements or as attributes. */
export function readIdentification(xmp = ''): Identification[] {
  const prefixes = new Set(
    Array.from(xmp.matchAll(/xmlns:([\w.-]+)=["']([^"']*)["']/g)).flatMap(([, prefix = '', uri]) =>
      uri === namespace ? [prefix] : [],
    ),
  )
  return [...prefixes].flatMap((prefix) => {
    const name = prefix.replaceAll('.', '\\.')
    const elements = xmp.matchAll(new RegExp(`<${name}:(\\w+)[^>]*>([^<]*)</`, 'g'))
    const attributes = xmp.matchAll(new RegExp(`\\s${name}:(\\w+)=["']([^"']*)["']`, 'g'))
    return [...elements, ...attributes].map(([, key = '', value = '']) => ({
      key,
      value: value.trim(),
      prefix,
    }))
  })
}
