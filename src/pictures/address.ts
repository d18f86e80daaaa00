/** The folder of the pictures, on the site and in each deck. */
export const pictureFolder = '_figuras'

/** The site's address of a picture, without its base. */
export function pictureAddress(name: string): string {
  return `/${pictureFolder}/${name}`
}

/** Endings of the names under which pictures are published, without dot. */
export const pictureExtensions = ['png', 'jpg', 'webp', 'avif', 'gif', 'svg'] as const

const mediaTypes: Record<string, string> = { jpg: 'image/jpeg', svg: 'image/svg+xml' }

/** What a server says that a published picture is, by the ending of its name. */
export function mediaType(extension: string): string {
  return mediaTypes[extension] ?? `image/${extension}`
}

/** Whether a file looks like a picture. */
export function isPictureName(path: string): boolean {
  return /\.(png|jpe?g|webp|avif|gif|svg)$/i.test(path)
}
