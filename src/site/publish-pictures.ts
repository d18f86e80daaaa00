import type { AstroIntegration } from 'astro'
import { pictureAddress } from '../pictures/address.ts'

/** Publishes the pictures of the notes, each under the address that the pages give. */
export function publishPictures(): AstroIntegration {
  return {
    name: 'course-pictures',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        injectRoute({
          pattern: pictureAddress('[name]'),
          entrypoint: new URL('./picture-route.ts', import.meta.url),
          prerender: true,
        })
      },
    },
  }
}
