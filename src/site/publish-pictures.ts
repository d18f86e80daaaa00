import type { AstroIntegration } from 'astro'
import { pictureAddress, pictureExtensions } from '../pictures/address.ts'

/** Publishes the pictures of the notes, each under the address that the pages give. */
export function publishPictures(): AstroIntegration {
  return {
    name: 'course-pictures',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        // One route for each ending: an address without one in its pattern would need a slash at its end.
        for (const extension of pictureExtensions) {
          injectRoute({
            pattern: pictureAddress(`[name].${extension}`),
            entrypoint: new URL('./picture-route.ts', import.meta.url),
            prerender: true,
          })
        }
      },
    },
  }
}
