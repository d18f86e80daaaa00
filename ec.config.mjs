/** Expressive Code's settings: pages that show code by component find them only here. */
import { codeBlocks } from './src/site/code-blocks.ts'

export default codeBlocks
