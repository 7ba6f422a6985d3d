import {
  defineHastPlugin,
  type HastPluginEntry,
  type HastVisitorContext,
  type MdxJsxFlowElementHast,
  type MdxJsxTextElementHast,
} from 'satteri';
import { nameOfPart, partIds } from '../content/article/body/ids.ts';

type Part = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** Gives each closed question and each tab an `id`, so that an answer of a search can lead there. */
export const openedParts = (): HastPluginEntry => () => {
  const partId = partIds();
  const parts = {
    filter: ['Question', 'Tab'],
    visit(node: Readonly<Part>, ctx: HastVisitorContext) {
      const name = nameOfPart(node.name, (wanted) => attributeOf(node, wanted));
      if (name && attributeOf(node, 'id') === undefined)
        ctx.setProperty(node, 'id', partId(node.name, name));
    },
  };
  return defineHastPlugin({
    name: 'opened-parts',
    mdxJsxFlowElement: parts,
    mdxJsxTextElement: parts,
  });
};

function attributeOf({ attributes }: Readonly<Part>, wanted: string): string | undefined {
  const found = attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === wanted,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}
