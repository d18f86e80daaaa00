export default {
  slidev: {
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
