/** Names a component's styles by its path and its text, wherever above the project `node_modules` is. */
function componentId(
  path: string,
  source: string,
  production: boolean | undefined,
  hash: (text: string) => string,
): string {
  return hash(path.replace(/^(?:\.\.\/)+/, '') + (production ? source : ''))
}

export default {
  slidev: {
    vue: { features: { componentIdGenerator: componentId } },
    markdown: {
      markdownOptions: {
        html: true,
        xhtmlOut: true,
        // A host's name in a sentence is not a link.
        linkify: false,
        // Quotation marks, dashes and «(c)» stay as the author typed them, as on the page.
        typographer: false,
      },
    },
  },
}
