/** `?papel=carta` lays the print page out for US Letter; A4 otherwise. */
const paper = new URLSearchParams(location.search).get('papel')
document.documentElement.dataset.paper = paper === 'carta' ? 'carta' : 'a4'
if (paper === 'carta') {
  // @page takes no selector of the document, so the size has a sheet of its own.
  const sheet = new CSSStyleSheet()
  const { orientation = 'portrait' } = document.documentElement.dataset
  sheet.replaceSync(`@page { size: letter ${orientation} }`)
  document.adoptedStyleSheets.push(sheet)
}
