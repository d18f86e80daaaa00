/** A way to use the linter apart from its command, shown to authors as it is. */
export interface Recipe {
  /** The `id` of its heading. */
  id: string
  title: string
  /** What it gives, and how to set it up; in Spanish, with inline Markdown. */
  text: string
  /** Where `code` goes. */
  file?: string
  code?: string
  language?: string
}

export const recipes: Recipe[] = [
  {
    id: 'en-el-editor',
    title: 'En el editor',
    text: 'Las extensiones de remark encuentran solas el archivo `.remarkrc.mjs` y subrayan los hallazgos mientras escribes. En VS Code es `unified.vscode-remark`; en otros editores, el servidor `remark-language-server`. Hace falta Node.js 22.18 o posterior. El glosario se lee al abrir el editor: si lo cambias, recarga la ventana. Los enlaces y las fuentes se comprueban con `npm run lint`.',
  },
  {
    id: 'antes-de-confirmar',
    title: 'Antes de confirmar',
    text: 'Guarda este guion como `.git/hooks/pre-commit` y dale permiso de ejecución. Si lo que vas a confirmar toca los apuntes y hay errores, Git se detiene y los muestra. Solo se vuelven a leer los archivos que cambiaron.',
    file: '.git/hooks/pre-commit',
    code: `#!/bin/sh
# Revisa los apuntes antes de confirmar.
git diff --cached --quiet -- docs slides && exit 0
exec npm run --silent lint -- --sin-sitio
`,
    language: 'sh',
  },
  {
    id: 'en-github',
    title: 'En GitHub',
    text: 'Con el formato `github`, cada hallazgo aparece como una anotación en la línea de la nota, dentro de la solicitud de cambios. Con `sarif`, en la pestaña de seguridad.',
    file: '.github/workflows/revisar.yml',
    code: `name: Revisar
on: pull_request
jobs:
  revisar:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
          cache: npm
      - run: npm ci
      - run: npm run --silent lint -- --format github
`,
    language: 'yaml',
  },
  {
    id: 'en-otro-proyecto',
    title: 'En otro proyecto',
    text: 'Las reglas de español no saben nada de cursos. Con `npm run lint -- --empaquetar ../revisor` quedan en una carpeta como un paquete de JavaScript para remark: instálalo en el otro proyecto con `npm install --install-links ../revisor` (sin esa opción npm solo enlaza la carpeta, y no halla lo que necesita), y usa esta configuración. Cada regla puede ser `error`, `aviso` o `apagada`. El paquete trae su propio README.',
    file: '.remarkrc.mjs',
    code: `import { spanishPreset } from 'revisor-de-espanol'

export default spanishPreset({
  palabras: ['hogaza'],
  reglas: { comillas: 'apagada' },
})
`,
    language: 'js',
  },
  {
    id: 'para-otros-programas',
    title: 'Para otros programas',
    text: 'Con el formato `json` sale una lista de hallazgos. Cada uno dice dónde está (`file`, `line`, `column`, `endLine`, `endColumn`), qué tan grave es (`severity`: `error` o `warning`), si es una falta en cualquier texto o un criterio de este curso (`nature`: `fault` o `choice`), de qué regla es (`rule`), qué dice (`message`), qué hay escrito y qué podría haber (`actual`, `expected`), y dónde se explica (`url`). Lo que no viene al caso es `null`.',
  },
]
