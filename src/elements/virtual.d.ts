declare module 'virtual:course-elements' {
  import type { ElementModules } from './define-element.ts'

  /** By the element's name. */
  export const elements: ElementModules
}
