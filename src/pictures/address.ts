/** The folder of the pictures, on the site and in each deck. */
export const pictureFolder = '_figuras'

/** The site's address of a picture, without its base. */
export function pictureAddress(name: string): string {
  return `/${pictureFolder}/${name}`
}

const mediaTypes: Record<string, string> = { jpg: 'image/jpeg', svg: 'image/svg+xml' }

/** What a server says that a published picture is. */
export function mediaType(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1)
  return mediaTypes[extension] ?? `image/${extension}`
}

/** Whether a file looks like a picture. */
export function isPictureName(path: string): boolean {
  return /\.(png|jpe?g|webp|avif|gif|svg)$/i.test(path)
}
