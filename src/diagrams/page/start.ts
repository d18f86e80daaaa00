/** The render page's only script: Mermaid, then what draws with it. */
// @ts-expect-error -- an address of the render page (see `renderer.ts`), not a module of this project
import mermaid from '/mermaid/mermaid.esm.min.mjs'
import './entry.ts'
import { courseLayout } from './layout.ts'

await Promise.all([...document.fonts].map((face) => face.load()))
window.mermaid = mermaid
// @ts-expect-error -- as above: Mermaid's own layout, whose file name changes with each version
window.mermaid.registerLayoutLoaders([courseLayout(() => import('/mermaid/elk.mjs'))])
