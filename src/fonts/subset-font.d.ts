/** What is used here of the package, which brings no types of its own. */
declare module 'subset-font' {
  /**
   * The font in `font` with the glyphs for `text` and those that they turn into.
   *
   * @param options.keepFeatures OpenType features that stay; without it, all
   */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2'; keepFeatures?: readonly string[] },
  ): Promise<Buffer>
}
