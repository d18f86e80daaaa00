/** The last gate: what must not be in an SVG that goes onto a page, whatever came before. */
const UNSAFE: [RegExp, string][] = [
  [/<script\b/i, 'un guion («script»)'],
  [/<foreignObject\b/i, 'HTML incrustado'],
  [/<(iframe|object|embed|audio|video)\b/i, 'contenido incrustado'],
  [/<(image|feImage)\b/i, 'una figura'],
  [/<a\b/i, 'un enlace'],
  [/<style\b/i, 'estilos propios'],
  [/<(animate|set)\b/i, 'una animación'],
  [/<[^>]+\son[a-z]+\s*=/i, 'código que se ejecuta («on…»)'],
  [/<[^>]+\sstyle\s*=/i, 'estilos propios'],
  [/<[^>]+\s(?:xlink:)?href\s*=\s*["'](?!#)/i, 'una dirección de fuera'],
  [/<[^>]+url\(\s*["']?(?!#)/i, 'una dirección de fuera'],
  [/<[^>]+(?:javascript|vbscript):/i, 'código'],
  [/<!(?:DOCTYPE|ENTITY)/i, 'una definición de entidades'],
]

/** What is unsafe in an SVG, in Spanish; empty when nothing is. */
export function inspect(svg: string): string[] {
  return [...new Set(UNSAFE.filter(([pattern]) => pattern.test(svg)).map(([, what]) => what))]
}
