/** The last step to a small SVG: svgo, kept from what carries meaning. */
import type { Config } from 'svgo'

const CONFIG: Config = {
  multipass: true,
  floatPrecision: 1,
  plugins: [
    {
      name: 'preset-default',
      params: {
        overrides: {
          // Ids are made by `finish.ts`; classes and steps are ours.
          cleanupIds: false,
          removeHiddenElems: false,
          collapseGroups: false,
          removeDesc: false,
          // Strokes get their colour from the stylesheet, of which svgo knows nothing.
          removeUselessStrokeAndFill: false,
          // Shapes are styled by the name of their element's parent, and merged ones lose theirs.
          mergePaths: false,
          convertShapeToPath: false,
          moveElemsAttrsToGroup: false,
          moveGroupAttrsToElems: false,
          convertPathData: { floatPrecision: 1, forceAbsolutePath: false },
          convertTransform: { transformPrecision: 4, floatPrecision: 1 },
          // Font sizes and anchors on the root are no defaults.
          removeUnknownsAndDefaults: { keepDataAttrs: true, keepAriaAttrs: true, keepRoleAttr: true },
          sortAttrs: {},
        },
      },
    },
  ],
}

export async function shrink(svg: string): Promise<string> {
  const { optimize } = await import('svgo')
  return optimize(svg, CONFIG).data
}
