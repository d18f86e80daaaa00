/** What is wrong with the module of an interactive element. */
export interface ModuleFault {
  reason: string
  hint: string
  /** Where, as a place in the text. */
  offset: number
}

/**
 * Checks, without running it, that a module can be read and exports an element.
 *
 * @param path tells by its ending whether it is TypeScript
 */
export async function checkModule(path: string, text: string): Promise<ModuleFault | undefined> {
  const { default: ts } = await import('typescript')
  ts.validateLocaleAndSetLanguage('es', ts.sys)
  const { diagnostics = [] } = ts.transpileModule(text, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { allowJs: true, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  })
  const [broken] = diagnostics
  if (broken) {
    const said = ts.flattenDiagnosticMessageText(broken.messageText, ' ').replace(/\.$/, '')
    return { reason: `El programa no se puede leer: ${said}`, hint: 'Corrígelo.', offset: broken.start ?? 0 }
  }
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext)
  const exports = statements.some(
    (statement) =>
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)),
  )
  if (exports) return undefined
  return {
    reason: 'El programa no exporta ningún elemento',
    hint: 'Escribe «export default class extends HTMLElement { … }».',
    offset: 0,
  }
}
