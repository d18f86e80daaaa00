import { describe, expect, test } from 'vitest'
import { breachCount, breachLines } from '../../../src/handout/check/breach-words.ts'
import { checkPdf, rules } from '../../../src/handout/check/check-pdf.ts'
import { uncheckedRules } from '../../../src/handout/check/unchecked-rules.ts'
import { packet, tinyPdf, type Entries, type TagSpec, type TinyPdf } from './tiny-pdf.ts'

/** Tags in a document, without content of their own. */
const tags = (...inner: TagSpec[]): TinyPdf => ({ tags: [['Document', ['H1', 0], ...inner]] })
/** The heading, with this beside it. */
const drawn = (more: string): TinyPdf => ({
  content: `/H1 <</MCID 0>> BDC BT /F1 12 Tf <0001> Tj ET EMC ${more}`,
})
const link = { Subtype: '/Link', Contents: 'Cómo se amasa' }
/** An annotation in a tag of this type. */
const annotated = (type: string, annotation: Entries, more: Entries = {}): TinyPdf => ({
  ...tags([type, { annotation: 0, ...more }]),
  annotations: [annotation],
})
const cell = (type: 'TH' | 'TD', attributes: Entries = {}): TagSpec =>
  Object.keys(attributes).length > 0 ? [type, { A: { O: '/Table', ...attributes } }] : [type]
const table = (...rows: TagSpec[][]): TinyPdf =>
  tags(['Table', ...rows.map((cells): TagSpec => ['TR', ...cells])])
const th = cell('TH', { Scope: '/Column' })
const td = cell('TD')
/** No language for the document as a whole. */
const noLanguage = (change: TinyPdf): TinyPdf => ({ ...change, catalog: { Lang: null, ...change.catalog } })
const shown = (codes: string, more: TinyPdf = {}): TinyPdf => ({
  content: `/H1 <</MCID 0>> BDC BT /F1 12 Tf <${codes}> Tj ET EMC`,
  ...more,
})
const descendant = (more: Entries): Entries => ({
  Type: '/Font',
  Subtype: '/CIDFontType2',
  CIDSystemInfo: { Registry: 'Adobe', Ordering: 'Identity', Supplement: 0 },
  ...more,
})
const type3 = (more: Entries = {}): TinyPdf => ({
  ...shown('01'),
  font: {
    Subtype: '/Type3',
    FirstChar: 1,
    Widths: [600],
    Encoding: { Differences: [1, '/g1'] },
    CharProcs: { g1: { stream: '600 0 d0' } },
    ToUnicode: { stream: '1 beginbfchar <01> <0061> endbfchar' },
    ...more,
  },
})
/** A character map in the file. */
const map = (entries: Entries, wmode = 0): Entries => ({
  stream: `/WMode ${wmode} def`,
  CMapName: '/Masa',
  CIDSystemInfo: { Registry: 'Adobe', Ordering: 'Identity', Supplement: 0 },
  ...entries,
})
const part = '<pdfuaid:part>1</pdfuaid:part>'
const otherPrefix = (key: string): string =>
  `${part}<ua:${key} xmlns:ua="http://www.aiim.org/pdfua/ns/id/">1</ua:${key}>`

/** For each rule, a file that breaks it, how often, and one beside it that doesn't. */
const cases: Record<string, [broken: TinyPdf, times: number, kept: TinyPdf]> = {
  '5-1': [{ xmp: packet('') }, 1, { xmp: packet(part) }],
  '5-2': [
    { xmp: packet('<pdfuaid:part>2</pdfuaid:part>') },
    1,
    { xmp: packet('').replace('rdf:about=""', 'rdf:about="" pdfuaid:part="1"') },
  ],
  '5-3': [{ xmp: packet(otherPrefix('part')) }, 1, { xmp: packet(part) }],
  '5-4': [{ xmp: packet(otherPrefix('amd')) }, 1, { xmp: packet(`${part}<pdfuaid:amd>1</pdfuaid:amd>`) }],
  '5-5': [{ xmp: packet(otherPrefix('corr')) }, 1, { xmp: packet(`${part}<pdfuaid:corr>1</pdfuaid:corr>`) }],
  '6.1-1': [
    { trailer: ({ context }) => Object.assign(context.header, { major: '2', minor: '0' }) },
    1,
    { trailer: ({ context }) => Object.assign(context.header, { minor: '4' }) },
  ],
  '6.2-1': [
    { catalog: { MarkInfo: {} } },
    1,
    { catalog: { MarkInfo: { Marked: true, UserProperties: false } } },
  ],
  '7.1-1': [
    { content: '/H1 <</MCID 0>> BDC /Artifact BMC BT /F1 12 Tf <0001> Tj ET EMC EMC' },
    1,
    drawn('/Artifact BMC 0 0 9 9 re f EMC'),
  ],
  '7.1-2': [
    { content: '/Artifact BMC /H1 <</MCID 0>> BDC BT /F1 12 Tf <0001> Tj ET EMC EMC' },
    1,
    drawn('/Artifact BMC /Span BMC 0 0 9 9 re f EMC EMC'),
  ],
  '7.1-3': [
    drawn('0 0 9 9 re f BT /F1 12 Tf <0001> Tj ET /Span <</MCID 7>> BDC 0 0 m 9 9 l S EMC'),
    3,
    drawn('0 0 9 9 re W n /Artifact BMC 0 0 m 9 9 l S EMC'),
  ],
  '7.1-4': [
    { catalog: { MarkInfo: { Marked: true, Suspects: true } } },
    1,
    { catalog: { MarkInfo: { Marked: true, Suspects: false } } },
  ],
  '7.1-5': [
    tags(['Strong'], ['Em']),
    2,
    { ...tags(['Strong'], ['Em']), roles: { Strong: 'Span', Em: 'Strong' } },
  ],
  '7.1-6': [
    { ...tags(['Miga']), roles: { Miga: 'Corteza', Corteza: 'Miga' } },
    1,
    { ...tags(['Miga']), roles: { Miga: 'Corteza', Corteza: 'P' } },
  ],
  '7.1-7': [{ ...tags(['P']), roles: { P: 'Span' } }, 1, { ...tags(['P']), roles: { Span: 'P' } }],
  '7.1-8': [{ catalog: { Metadata: null } }, 1, {}],
  '7.1-9': [
    { xmp: packet(part).replace(/<dc:title>.*<\/dc:title>/, '') },
    1,
    { xmp: packet(part).replace(/<dc:title>.*<\/dc:title>/, '<dc:title>Pan</dc:title>') },
  ],
  '7.1-10': [{ catalog: { ViewerPreferences: { DisplayDocTitle: false } } }, 1, {}],
  '7.1-11': [{ catalog: { StructTreeRoot: null } }, 1, {}],
  '7.1-12': [tags(['P', { P: null }]), 1, tags(['P'])],
  '7.2-2': [
    noLanguage({ objects: [{ Title: 'Pan', Parent: {} }], catalog: { Outlines: { Count: 1 } } }),
    1,
    { objects: [{ Title: 'Pan', Parent: {} }], catalog: { Outlines: { Count: 1 } } },
  ],
  '7.2-3': [tags(['Table', ['TR', td], ['P']]), 1, tags(['Table', ['Caption'], ['NonStruct', ['TR', td]]])],
  '7.2-4': [tags(['TR', td]), 1, tags(['Table', ['TBody', ['TR', td]]])],
  '7.2-5': [tags(['THead']), 1, tags(['Table', ['THead'], ['TBody']])],
  '7.2-6': [tags(['TBody']), 1, tags(['Table', ['TBody']])],
  '7.2-7': [tags(['TFoot']), 1, tags(['Table', ['TBody'], ['TFoot']])],
  '7.2-8': [tags(['P', ['TH']]), 1, table([th])],
  '7.2-9': [tags(['P', ['TD']]), 1, table([td])],
  '7.2-10': [table([td, ['P']]), 1, table([th, td])],
  '7.2-11': [tags(['Table', ['THead'], ['THead'], ['TBody']]), 1, tags(['Table', ['THead'], ['TBody']])],
  '7.2-12': [tags(['Table', ['TBody'], ['TFoot'], ['TFoot']]), 1, tags(['Table', ['TBody'], ['TFoot']])],
  '7.2-13': [tags(['Table', ['TFoot']]), 1, tags(['Table', ['TBody'], ['TFoot']])],
  '7.2-14': [tags(['Table', ['THead']]), 1, tags(['Table', ['THead'], ['TBody']])],
  '7.2-15': [
    table([td, cell('TD', { RowSpan: 2 })], [cell('TD', { ColSpan: 2 })]),
    1,
    table([td, cell('TD', { RowSpan: 2 })], [td]),
  ],
  '7.2-16': [
    tags(['Table', ['TR', td], ['Caption'], ['TR', td]]),
    1,
    tags(['Table', ['TR', td], ['TR', td], ['Caption']]),
  ],
  '7.2-17': [tags(['LI', ['LBody']]), 1, tags(['L', ['LI', ['LBody']]])],
  '7.2-18': [tags(['P', ['LBody']]), 1, tags(['L', ['LI', ['LBody']]])],
  '7.2-19': [tags(['L', ['P']]), 1, tags(['L', ['Caption'], ['L'], ['LI']])],
  '7.2-20': [tags(['L', ['LI', ['Lbl'], ['P']]]), 1, tags(['L', ['LI', ['Lbl'], ['LBody', ['P']]]])],
  '7.2-21': [
    noLanguage(tags(['Span', { ActualText: 'pan' }])),
    1,
    noLanguage(tags(['Span', { ActualText: 'pan', Lang: 'es' }])),
  ],
  '7.2-22': [
    noLanguage(tags(['Figure', { Alt: 'Un pan' }])),
    1,
    noLanguage(tags(['P', { Lang: 'es' }, ['Figure', { Alt: 'Un pan' }]])),
  ],
  '7.2-23': [noLanguage(tags(['Span', { E: 'kilogramo' }])), 1, tags(['Span', { E: 'kilogramo' }])],
  '7.2-24': [noLanguage(annotated('Link', link)), 1, noLanguage(annotated('Link', link, { Lang: 'es' }))],
  '7.2-25': [
    noLanguage(annotated('Form', { Subtype: '/Widget', TU: 'Nombre' })),
    1,
    annotated('Form', { Subtype: '/Widget', TU: 'Nombre' }),
  ],
  '7.2-26': [tags(['TOCI']), 1, tags(['TOC', ['TOCI']])],
  '7.2-27': [tags(['TOC', ['P']]), 1, tags(['TOC', ['Caption'], ['TOC'], ['TOCI']])],
  '7.2-28': [tags(['TOC', ['TOCI'], ['Caption']]), 1, tags(['TOC', ['Caption'], ['TOCI']])],
  '7.2-29': [
    { ...tags(['P', { Lang: 'es_MX' }]), catalog: { Lang: 'español' } },
    2,
    { ...tags(['P', { Lang: 'es-MX' }]), catalog: { Lang: 'es' } },
  ],
  '7.2-30': [
    noLanguage(drawn('/Artifact BMC /Span <</ActualText (pan)>> BDC EMC EMC')),
    1,
    noLanguage(drawn('/Artifact BMC /Span <</ActualText (pan) /Lang (es)>> BDC EMC EMC')),
  ],
  '7.2-31': [
    noLanguage(drawn('/Artifact BMC /Span <</Alt (pan)>> BDC EMC EMC')),
    1,
    noLanguage(drawn('/Artifact BMC /P <</Alt (pan)>> BDC EMC EMC')),
  ],
  '7.2-32': [
    noLanguage(drawn('/Artifact BMC /Span <</E (pan)>> BDC EMC EMC')),
    1,
    drawn('/Artifact BMC /Span <</E (pan)>> BDC EMC EMC'),
  ],
  '7.2-33': [noLanguage({}), 1, noLanguage({ xmp: packet(part).replace('x-default', 'es') })],
  '7.2-34': [noLanguage({}), 1, noLanguage({ tags: [['Document', { Lang: 'es' }, ['H1', 0]]] })],
  '7.2-36': [
    tags(['Table', ['THead', ['P']], ['TBody']]),
    1,
    tags(['Table', ['THead', ['TR', th]], ['TBody']]),
  ],
  '7.2-37': [tags(['Table', ['TBody', ['P']]]), 1, tags(['Table', ['TBody', ['TR', td]]])],
  '7.2-38': [
    tags(['Table', ['TBody'], ['TFoot', ['P']]]),
    1,
    tags(['Table', ['TBody', ['TR', td]], ['TFoot', ['TR', td]]]),
  ],
  '7.2-39': [
    tags(['Table', ['Caption'], ['TR', td], ['Caption']]),
    1,
    tags(['Table', ['Caption'], ['TR', td]]),
  ],
  '7.2-40': [tags(['L', ['LI'], ['Caption']]), 1, tags(['L', ['Caption'], ['LI']])],
  '7.2-41': [
    table([td, td], [td, cell('TD', { RowSpan: 2 })]),
    1,
    table([td, cell('TD', { RowSpan: 2 })], [td]),
  ],
  '7.2-42': [table([td, td], [td, td, td]), 1, table([td, cell('TD', { ColSpan: 2 })], [td, td, td])],
  '7.2-43': [table([td, td], [td]), 1, table([td, td], [cell('TD', { ColSpan: 2 })])],
  '7.3-1': [
    tags(['Figure'], ['Figure', { Alt: '' }]),
    2,
    tags(['Figure', { Alt: 'Un pan' }], ['Figure', { ActualText: 'pan' }]),
  ],
  '7.4.2-1': [tags(['H3'], ['H1'], ['H2'], ['H4']), 2, tags(['H2'], ['H3'], ['H1'], ['H2'])],
  '7.4.4-1': [
    { tags: [['Document', ['H', 0], ['H']]] },
    1,
    { tags: [['Document', ['H', 0], ['Sect', ['H']]]] },
  ],
  '7.4.4-2': [tags(['Sect', ['H']]), 1, { tags: [['Document', ['H', 0]]] }],
  '7.4.4-3': [tags(['Sect', ['H']], ['H2']), 2, tags(['H2'])],
  '7.5-1': [
    table([td, cell('TD', { Headers: ['nadie'] })], [['TH'], td]),
    1,
    table([th, th], [td, cell('TD', { Headers: ['nadie'] })]),
  ],
  '7.5-2': [table([td, td], [td, td], [['TH'], td]), 4, table([th, th], [td, td])],
  '7.7-1': [tags(['Formula']), 1, tags(['Formula', { Alt: 'dos más dos' }])],
  '7.9-1': [tags(['Note']), 1, tags(['Note', { ID: 'uno' }])],
  '7.9-2': [
    tags(['Note', { ID: 'uno' }], ['Note', { ID: 'uno' }]),
    1,
    tags(['Note', { ID: 'uno' }], ['Note', { ID: 'dos' }]),
  ],
  '7.10-1': [
    { catalog: { OCProperties: { D: {}, Configs: [{}] } } },
    2,
    { catalog: { OCProperties: { D: { Name: 'Todo' } } } },
  ],
  '7.10-2': [
    { catalog: { OCProperties: { D: { Name: 'Todo', AS: [] } } } },
    1,
    { catalog: { OCProperties: { D: { Name: 'Todo' } } } },
  ],
  '7.11-1': [
    { objects: [{ EF: {}, F: 'pan.txt' }] },
    1,
    { objects: [{ EF: {}, F: 'pan.txt', UF: 'pan.txt' }, { F: 'pan.txt' }] },
  ],
  '7.15-1': [
    { catalog: { AcroForm: { XFA: { stream: '' } } } },
    1,
    { catalog: { AcroForm: { Fields: [] } } },
  ],
  '7.16-1': [
    { trailer: ({ context }) => (context.trailerInfo.Encrypt = context.register(context.obj({ P: 4 }))) },
    1,
    { trailer: ({ context }) => (context.trailerInfo.Encrypt = context.register(context.obj({ P: 516 }))) },
  ],
  '7.18.1-1': [
    annotated('P', { Subtype: '/Text', Contents: 'Ojo' }),
    1,
    annotated('Annot', { Subtype: '/Text', Contents: 'Ojo' }),
  ],
  '7.18.1-2': [
    annotated('Annot', { Subtype: '/Text' }),
    1,
    annotated('Annot', { Subtype: '/Text' }, { Alt: 'Ojo' }),
  ],
  '7.18.1-3': [
    annotated('Form', { Subtype: '/Widget' }),
    1,
    annotated('Form', { Subtype: '/Widget', Parent: { TU: 'Nombre' } }),
  ],
  '7.18.2-1': [
    annotated('Annot', { Subtype: '/TrapNet', Contents: 'x' }),
    1,
    annotated('Annot', { Subtype: '/TrapNet', Contents: 'x', F: 2 }),
  ],
  '7.18.3-1': [{ ...annotated('Link', link), page: { Tabs: null } }, 1, { page: { Tabs: null } }],
  '7.18.4-1': [
    annotated('P', { Subtype: '/Widget', TU: 'Nombre' }),
    1,
    annotated('Form', { Subtype: '/Widget', TU: 'Nombre' }),
  ],
  '7.18.4-2': [tags(['Form', ['P']]), 1, annotated('Form', { Subtype: '/Widget', TU: 'Nombre' })],
  '7.18.5-1': [annotated('P', link), 1, annotated('Link', link)],
  '7.18.5-2': [
    annotated('Link', { Subtype: '/Link' }),
    1,
    annotated('P', { Subtype: '/Link', Rect: [900, 900, 910, 910] }),
  ],
  '7.18.6.2-1': [
    { objects: [{ S: '/MCD', Alt: ['es', 'Un pan'] }] },
    1,
    { objects: [{ S: '/MCD', CT: 'video/mp4', Alt: ['es', 'Un pan'] }] },
  ],
  '7.18.6.2-2': [
    { objects: [{ S: '/MCD', CT: 'video/mp4', Alt: ['es'] }] },
    1,
    { objects: [{ S: '/MCD', CT: 'video/mp4', Alt: ['es', 'Un pan'] }] },
  ],
  '7.18.8-1': [
    annotated('Annot', { Subtype: '/PrinterMark', Contents: 'x' }),
    1,
    { annotations: [{ Subtype: '/PrinterMark', Contents: 'x' }] },
  ],
  '7.20-1': [
    { objects: [{ Subtype: '/Form', Ref: { F: 'otro.pdf' } }] },
    1,
    { objects: [{ Subtype: '/Form' }] },
  ],
  '7.20-2': [
    {
      ...drawn('/X1 Do /X1 Do'),
      forms: { X1: { content: '/P <</MCID 0>> BDC 0 0 9 9 re f EMC', owners: [1] } },
    },
    1,
    { ...drawn('/X1 Do'), forms: { X1: { content: '/P <</MCID 0>> BDC 0 0 9 9 re f EMC', owners: [1] } } },
  ],
  '7.21.3.1-1': [
    { font: { Encoding: map({ CIDSystemInfo: { Registry: 'Adobe', Ordering: 'Japan1', Supplement: 0 } }) } },
    1,
    { font: { Encoding: map({}) } },
  ],
  '7.21.3.2-1': [
    { objects: [descendant({ FontDescriptor: { FontFile2: { stream: '' } } })] },
    1,
    {
      objects: [
        descendant({ CIDToGIDMap: '/Identity', FontDescriptor: { FontFile2: { stream: '' } } }),
        descendant({}),
      ],
    },
  ],
  '7.21.3.3-1': [{ font: { Encoding: '/Masa-H' } }, 1, { font: { Encoding: '/UniJIS-UTF16-H' } }],
  '7.21.3.3-2': [
    { font: { Encoding: map({ WMode: 0 }, 1) } },
    1,
    { font: { Encoding: map({ WMode: 1 }, 1) } },
  ],
  '7.21.3.3-3': [
    { font: { Encoding: map({ UseCMap: '/Masa-H' }) } },
    1,
    { font: { Encoding: map({ UseCMap: '/Identity-H' }) } },
  ],
  '7.21.4.1-1': [
    { font: { DescendantFonts: [descendant({ CIDToGIDMap: '/Identity' })] } },
    1,
    {
      content: '/H1 <</MCID 0>> BDC BT 3 Tr /F1 12 Tf <0001> Tj ET EMC',
      font: { DescendantFonts: [descendant({ CIDToGIDMap: '/Identity' })] },
    },
  ],
  '7.21.4.1-2': [shown('0003', { unicode: { 3: 'c' } }), 1, shown('0002')],
  '7.21.4.2-1': [
    { objects: [{ Type: '/Font', Subtype: '/Type1', FontDescriptor: { CharSet: '/a' } }] },
    1,
    { objects: [{ Type: '/Font', Subtype: '/Type1' }] },
  ],
  '7.21.4.2-2': [{ objects: [{ Type: '/Font', FontDescriptor: { CIDSet: { stream: '' } } }] }, 1, {}],
  '7.21.5-1': [{ programWidths: [500, 640, 700] }, 1, { programWidths: [500, 601, 700] }],
  '7.21.6-1': [{ objects: [{ Type: '/Font', Subtype: '/TrueType' }] }, 1, {}],
  '7.21.6-2': [{ objects: [{ Type: '/Font', Subtype: '/TrueType' }] }, 1, {}],
  '7.21.6-3': [{ objects: [{ Type: '/Font', Subtype: '/TrueType' }] }, 1, {}],
  '7.21.6-4': [{ objects: [{ Type: '/Font', Subtype: '/TrueType' }] }, 1, {}],
  '7.21.7-1': [{ unicode: { 2: 'b' } }, 1, { unicode: { 1: 'a' } }],
  '7.21.7-2': [{ unicode: { 1: '\uFEFF' } }, 1, { unicode: { 1: 'ñ' } }],
  '7.21.8-1': [shown('0000', { unicode: { 0: 'a' } }), 1, type3()],
}

async function times(id: string, change: TinyPdf): Promise<number> {
  return checkPdf(await tinyPdf(change)).find((breach) => breach.id === id)?.times ?? 0
}

describe('checkPdf', () => {
  test('finds nothing in a file that keeps every rule', async () => {
    expect(checkPdf(await tinyPdf())).toEqual([])
    expect(checkPdf(await tinyPdf(annotated('Link', link)))).toEqual([])
    expect(checkPdf(await tinyPdf(type3()))).toEqual([])
  })

  test('has the 106 rules of the profile, each once, and a case for each', () => {
    const ids = rules.map(({ id }) => id)
    expect(ids.length).toBe(106)
    expect(new Set(ids).size).toBe(106)
    expect(Object.keys(cases).sort()).toEqual([...ids].sort())
  })

  test.each(Object.entries(cases))('rule %s', async (id, [broken, count, kept]) => {
    expect(await times(id, broken)).toBe(count)
    expect(await times(id, kept)).toBe(0)
  })

  test('says why a rule is not checked as it is written', () => {
    for (const { id, reason } of uncheckedRules) expect(reason.length, id).toBeGreaterThan(40)
  })

  test('counts a font that it cannot read instead of passing it', async () => {
    const unread = { font: { Encoding: '/UniJIS-UTF16-H' } }
    expect(await times('7.21.5-1', unread)).toBe(1)
  })

  test('follows the content of forms, within tags and without', async () => {
    const loose = { forms: { X1: { content: '0 0 9 9 re f', owners: [] } } }
    expect(await times('7.1-3', { ...drawn('/X1 Do'), ...loose })).toBe(1)
    expect(await times('7.1-3', { ...drawn('/Artifact BMC /X1 Do EMC'), ...loose })).toBe(0)
  })
})

describe('what authors are told', () => {
  const breach = { id: '7.18.5-2', broken: 'enlaces que no dicen adónde llevan', times: 3 }

  test('of one file', () => {
    expect(breachCount([])).toBe('0 de 106 reglas rotas')
    expect(breachCount([breach])).toBe('1 de 106 reglas rotas')
  })

  test('of all of them', () => {
    expect(breachLines([{ file: 'pan.pdf', breaches: [] }])).toEqual([
      'PDF/UA-1: 1 PDF cumple las 106 reglas que una máquina puede revisar.',
    ])
    expect(
      breachLines([
        { file: 'pan.pdf', breaches: [] },
        { file: 'masa.pdf', breaches: [breach] },
      ]),
    ).toEqual([
      'PDF/UA-1: 1 PDF cumple las 106 reglas que una máquina puede revisar, y 1 no:',
      'masa.pdf: regla 7.18.5-2, 3 × enlaces que no dicen adónde llevan',
    ])
  })
})
