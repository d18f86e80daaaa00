/** Symbols of units, and of what is written as they are, that Spanish texts on technology use (SI and IEC 80000-13). */
const symbols = String.raw`[kKMGTP]i?[Bb](?:ps|\/s)?|[mg]bps|[kMGT]?bit(?:\/s)?|[µmkM]?Ω|[µmnp]F|[µm]A|dBm?|[kM]?Pa|lx|rpm|ppm|fps|kcal|[kM]J|B\/s|[kMG]?Hz|[mµn]s|s|min|h|[kcm]?m(?=\s*[.,;)]|\s+de\b)|k[gm]|[cm]m|[kM]?W|[mk]?V|mAh?|px|pt|dpi|°C|€|£`

/** A unit's symbol as the source of a pattern. */
export const unit = `(?:%|‰|${symbols})`

/** Words that count or measure: after a figure they show that it is one. */
export const measured =
  'por ciento|dólares|euros|pesos|soles|segundos?|minutos?|horas?|días?|meses|años?|veces|millones|millón|mil|metros?|kilómetros?|kilos?|gramos?|litros?|grados?|puntos?|bytes?|[kmgt]igabytes?|megabytes?|kilobytes?|terabytes?|gigas|megas|kibibytes?|mebibytes?|gibibytes?|p[ií]xeles'
