import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Locale } from '../../../languages/registry/locales.ts';
import type { Place } from '../../../search/companion/format/places.ts';
import { attributeOf, isTag, nodeIds, nodeText } from '../../article/body/nodes.ts';
import { passagesIn } from './passages.ts';

/**
 * The places of an article that may answer a question by themselves: what stands before its first heading, below each
 * heading, in each closed question and in each tab. `nodes` are those of its body, the root first.
 */
export function placesOf(nodes: readonly Nodes[], locale: Locale): Place[] {
  const [root] = nodes;
  if (root?.type !== 'root') return [];
  return sectionsOf(root.children, nodeIds(nodes))
    .map(({ id, path, blocks }) => ({ id, path, texts: passagesIn(blocks, locale) }))
    .filter(({ texts }) => texts.length > 0);
}

interface Section {
  /** Where it is on the page of its article; empty at the top. */
  id: string;
  path: string[];
  blocks: RootContent[];
}

interface Heading {
  depth: number;
  text: string;
}

function sectionsOf(children: readonly RootContent[], ids: ReadonlyMap<Nodes, string>): Section[] {
  const sections: Section[] = [];
  let above: Heading[] = [];
  const begin = (node: Nodes | undefined, inner: readonly string[]): Section => {
    const path = [...above.map(({ text }) => text), ...inner];
    const section = { id: (node && ids.get(node)) ?? '', path, blocks: [] };
    sections.push(section);
    return section;
  };
  /** Gives the section in which what follows stands. */
  const read = (
    nodes: readonly RootContent[],
    start: Section,
    inner: readonly string[],
  ): Section => {
    let section = start;
    for (const node of inParagraphs(nodes)) {
      if (node.type === 'heading') {
        const { depth } = node;
        const text = nodeText(node).trim();
        above = [...above.filter((heading) => heading.depth < depth), { depth, text }];
        section = begin(node, inner);
      } else if (node.type === 'paragraph' && node.children.some(isClosed)) {
        section = read(node.children as RootContent[], section, inner);
      } else if (!isTag(node) || node.name === 'Aside') section.blocks.push(node);
      else if (isClosed(node)) {
        const label = attributeOf(node, 'title') ?? attributeOf(node, 'label') ?? '';
        read(node.children as RootContent[], begin(node, [...inner, label]), [...inner, label]);
      } else if (!isShown(node)) section = read(node.children as RootContent[], section, inner);
    }
    return section;
  };
  read(children, begin(undefined, []), []);
  return sections;
}

/** Words that stand in a part without a paragraph around them, as in `<Tab label="Web">Press Pay.</Tab>`, in one. */
function inParagraphs(nodes: readonly RootContent[]): RootContent[] {
  const all: RootContent[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (!isPhrase(node)) all.push(node);
    else if (last?.type === 'paragraph' && !nodes.includes(last)) last.children.push(node);
    else all.push({ type: 'paragraph', children: [node] });
  }
  return all;
}

const isPhrase = (node: RootContent): node is PhrasingContent =>
  ['text', 'strong', 'emphasis', 'inlineCode', 'link', 'break'].includes(node.type) ||
  (node.type === 'mdxJsxTextElement' && !isClosed(node));

/** A part that a reader opens by its name. */
const isClosed = (node: Nodes) => isTag(node) && ['Question', 'Tab'].includes(node.name ?? '');

/** A part that is looked at, or leads elsewhere. */
const isShown = (node: Nodes) => isTag(node) && ['Figure', 'Card'].includes(node.name ?? '');
