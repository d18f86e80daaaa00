import type { Image, ImageReference, RootContent } from 'mdast'
import {
  isDiagram,
  isElement,
  pictureMark,
  type ContainerDirective,
  type Note,
  type PictureFile,
} from '../notes/index.ts'
import { pictureFolder } from '../pictures/address.ts'
import { attribute } from './slide-markdown.ts'

/** Room for a figure in CSS px of the canvas (`slides/styles/layouts.css`). */
const room = {
  /** Below the title, and the text if there is any. */
  below: { width: 900, height: 420 },
  /** Beside them, as high as the slide. */
  beside: { width: 578, height: 510 },
}

/** Height that a list item takes, in CSS px. */
const itemHeight = 44

/** Finds the file of a picture of a note. */
export type FindPicture = (node: Image | ImageReference) => PictureFile | undefined

/** Where the pictures of `note` are to be found. */
export function picturesOf(note: Note, files: ReadonlyMap<string, PictureFile>): FindPicture {
  const paths = new Map(note.pictures.map(({ mark, path }) => [mark, path]))
  return (node) => files.get(paths.get(pictureMark(node)) ?? '')
}

/** Whether it is looked at rather than read: it has a place of its own on the slide. */
export function isFigure(node: RootContent): boolean {
  return isDiagram(node) || isElement(node) || pictureIn(node) !== undefined
}

/** The picture that is all there is in a paragraph. */
export function pictureIn(node: RootContent): Image | ImageReference | undefined {
  if (node.type !== 'paragraph') return undefined
  const [child, ...others] = node.children.filter((one) => one.type !== 'text' || one.value.trim() !== '')
  return others.length === 0 && (child?.type === 'image' || child?.type === 'imageReference')
    ? child
    : undefined
}

/**
 * A figure stands where it can be drawn larger: below what is said, or beside it.
 *
 * @param items list items that are said
 */
export function figurePlace({ width, height }: { width: number; height: number }, items: number): string {
  const scale = (space: { width: number; height: number }): number =>
    Math.min(space.width / width, space.height / height)
  const left = room.below.height - items * itemHeight
  return scale(room.beside) > scale({ ...room.below, height: left }) ? 'beside' : 'below'
}

/**
 * A picture as the slides' own component shows it.
 *
 * @param place `inline` among text, `alone` where it is all that a paragraph has
 */
export function pictureBlock(
  node: Image | ImageReference,
  { name, width, height }: PictureFile,
  place: string,
): string {
  const caption = node.type === 'image' && node.title ? ` caption="${attribute(node.title)}"` : ''
  const alt = attribute(node.alt ?? '')
  return `<DeckPicture place="${place}" src="${pictureFolder}/${name}" alt="${alt}" :width="${width}" :height="${height}"${caption} />`
}

/** An interactive element as the slides' own component shows it, around its static form. */
export function elementBlock({ attributes }: ContainerDirective, staticForm: string): string {
  const { name, ...data } = attributes ?? {}
  return `<DeckElement name="${attribute(name ?? '')}" data="${attribute(JSON.stringify(data))}">\n\n${staticForm}\n\n</DeckElement>`
}
