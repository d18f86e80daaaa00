import type { LectureHead } from '../lectures/index.ts'
import type { CourseSettings } from '../notes/index.ts'

/**
 * What Slidev is to know of a lecture: all of its settings that matter, whatever the author wrote,
 * so that none can be forgotten.
 *
 * @param mark the course's, as SVG
 */
export function slidevHeadmatter(
  { title, description }: Pick<LectureHead, 'title' | 'description'>,
  { description: about }: Pick<CourseSettings, 'description'>,
  mark: string,
): Record<string, unknown> {
  return {
    title: plainForMarkdown(title),
    titleTemplate: '%s',
    // Slidev's own field for it would put it in quotation marks: see `plugins/page-head.ts`.
    seoMeta: { ogDescription: `${about} ${description}`.trim() },
    lang: 'es',
    htmlAttrs: { lang: 'es' },
    theme: 'none',
    // In the page itself: a deck must not depend on the site around it.
    favicon: `data:image/svg+xml,${encodeURIComponent(mark)}`,
    colorSchema: 'auto',
    // The only kind of address that works on any static host.
    routerMode: 'hash',
    // The canvas that every style and check of a slide counts on.
    aspectRatio: '16/9',
    canvasWidth: 980,
    // Nothing is asked of third parties.
    fonts: { provider: 'none' },
    timer: 'stopwatch',
    presenter: true,
    selectable: true,
    wakeLock: true,
    contextMenu: false,
    // What is drawn is seen in the room; the tools would be in its way.
    drawings: { presenterOnly: true },
    // What is shown comes from the notes: nothing is edited, recorded or exported here.
    editor: false,
    download: false,
    browserExporter: false,
    record: false,
    monaco: false,
    twoslash: false,
    mcp: false,
  }
}

/** Text that Slidev's Markdown leaves as it is. */
export function plainForMarkdown(text: string): string {
  return text.replace(/([\\`*_[\]<>#|])/g, '\\$1').replaceAll('{{', '{\u2060{')
}
