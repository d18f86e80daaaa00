import type { RoughAnnotation, RoughAnnotationConfig } from '@slidev/rough-notation'

/**
 * Stands in for `@slidev/rough-notation`, which draws Slidev's `v-mark`: the
 * real one is loaded when a slide has a mark to show.
 */
export function annotate(element: HTMLElement, config: RoughAnnotationConfig): Partial<RoughAnnotation> {
  const later: Partial<RoughAnnotation> = {
    show: () => void real().then((mark) => mark.show()),
    hide: () => void drawn?.then((mark) => mark.hide()),
  }
  let drawn: Promise<RoughAnnotation> | undefined
  function real(): Promise<RoughAnnotation> {
    const { class: className = config.class, color = config.color } = later
    drawn ??= import('@slidev/rough-notation').then((notation) =>
      notation.annotate(element, { ...config, class: className, color }),
    )
    return drawn
  }
  return later
}
