import { cased, end, re, start, type Usage } from './usage.ts'

const singular: Record<string, string> = {
  habían: 'había',
  hubieron: 'hubo',
  habrán: 'habrá',
  habrían: 'habría',
  hayan: 'haya',
  hubieran: 'hubiera',
  hubiesen: 'hubiese',
  pueden: 'puede',
  podrían: 'podría',
  podían: 'podía',
  pudieron: 'pudo',
  podrán: 'podrá',
  puedan: 'pueda',
  pudieran: 'pudiera',
  deben: 'debe',
  deberían: 'debería',
  debían: 'debía',
  deban: 'deba',
  suelen: 'suele',
  solían: 'solía',
  van: 'va',
  iban: 'iba',
  tienen: 'tiene',
  tendrían: 'tendría',
  tendrán: 'tendrá',
  parecen: 'parece',
  llegan: 'llega',
  llegaron: 'llegó',
  vuelven: 'vuelve',
  volvieron: 'volvió',
  empiezan: 'empieza',
  empezaron: 'empezó',
  comienzan: 'comienza',
  comenzaron: 'comenzó',
  dejan: 'deja',
  dejaron: 'dejó',
  acaban: 'acaba',
  siguen: 'sigue',
  seguían: 'seguía',
  continúan: 'continúa',
  continuaban: 'continuaba',
  hacen: 'hace',
  hacían: 'hacía',
}
const one = cased((found) => singular[found] ?? found)

/** What is there, in the plural: a participle after «haber» never ends in «s». */
const things = String.raw`(?:(?:muy|tan|más\s+de|menos\s+de|más|menos|casi|solo|también|aún|al\s+menos|por\s+lo\s+menos|como\s+mínimo|como\s+máximo|cerca\s+de|alrededor\s+de|siempre|todavía|entonces|aproximadamente)\s+)?(?:\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\p{L}+|veinti\p{L}+|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|mil|(?!(?:además|quizás|jamás|antes|después|entonces|apenas|tras|es|atrás|los|las|nos|otras?\s+veces|muchas\s+veces|algunas\s+veces|varias\s+veces|más|menos|veces)${end})\p{L}{3,}s)`
const norm =
  '«Haber» no tiene plural cuando dice que algo existe (Diccionario panhispánico de dudas, «haber»).'

/** «Haber» and «hacer» in the plural, where they have no subject. */
export const impersonalVerbs: readonly Usage[] = [
  {
    pattern: re(
      String.raw`${start}(?<palabra>habían|hubieron|habrán|habrían|hayan|hubieran|hubiesen)(?=(?:,\s[^,.;:]{3,40},)?\s+(?:${things})${end})`,
    ),
    words: ['habían', 'hubieron', 'habrán', 'habrían', 'hayan', 'hubieran', 'hubiesen'],
    right: one,
    norm,
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>pueden|podrían|podían|pudieron|podrán|puedan|pudieran|deben|deberían|debían|deban|suelen|solían|parecen|van(?=\s+a)|iban(?=\s+a)|tienen(?=\s+que)|tendrían(?=\s+que)|tendrán(?=\s+que))(?=\s+(?:de\s+|a\s+|que\s+)?haber\s+(?:${things})${end})`,
    ),
    words: [' haber '],
    right: one,
    norm,
  },
  {
    // «Llegan a haber dos hornos», «siguen habiendo dudas».
    pattern: re(
      String.raw`${start}(?<palabra>llegan|llegaron|vuelven|volvieron|empiezan|empezaron|comienzan|comenzaron|dejan|dejaron|acaban)(?=\s+(?:a|de)\s+haber\s+(?:${things})${end})|${start}(?<palabra>siguen|seguían|continúan|continuaban|van|iban)(?=\s+habiendo${end})`,
    ),
    words: [' haber ', ' habiendo'],
    right: one,
    norm,
  },
  {
    // «Han habido cambios»: what «haber» itself is in.
    pattern: re(
      String.raw`${start}(?<palabra>han|habían|habrán|hayan|habrían|hubieran|hubiesen)(?=\s+habido${end})`,
    ),
    words: [' habido'],
    right: cased((found) => ({ han: 'ha' })[found] ?? singular[found] ?? found),
    norm,
  },
  {
    pattern: re(
      String.raw`${start}(?<palabra>habemos)(?=\s+(?:muchos|varios|algunos|pocos|quienes|personas|dos|tres))`,
    ),
    words: ['habemos'],
    norm: 'Se dice «somos» o «hay» (Diccionario panhispánico de dudas, «haber»).',
  },
  {
    pattern: re(
      String.raw`(?<!${start}(?:que|se|lo|los|la|las)\s+)${start}(?<palabra>hacen|hacían)(?=\s+(?:(?:ya|como|unos|unas|casi|apenas)\s+)*(?:\d+|dos|tres|cuatro|cinco|seis|diez|varios|varias|muchos|muchas|pocos|pocas|algunos|algunas|unos|unas)\s+(?:años|meses|semanas|días|horas|minutos|segundos|siglos|décadas)${end})`,
    ),
    words: ['hacen', 'hacían'],
    right: one,
    norm: '«Hacer» no tiene plural cuando cuenta tiempo (Diccionario panhispánico de dudas, «hacer»).',
  },
]
