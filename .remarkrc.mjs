// Editors' remark extensions pick this up and show the rules' findings live.
import { editorPreset } from './src/lint/editor.ts'

export default await editorPreset(import.meta.dirname)
