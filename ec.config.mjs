/** Expressive Code's settings: pages that show code by component find them only here. */
import { codeBlocks } from './src/components/code-blocks.ts'

export default codeBlocks
