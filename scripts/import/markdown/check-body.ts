import type { Nodes, Root } from 'mdast';
import { markdownToMdast, mdxToJs, mdxToMdast } from 'satteri';
import { hiddenIn } from '../../../site/content/article/body/hidden.ts';
import type { Dialect } from './to-markdown.ts';

const known = new Set(
  'Aside Steps Tabs Tab Figure Questions Question Keys sup sub br table thead tbody tfoot caption tr th td'.split(
    ' ',
  ),
);

interface Fault {
  what: string;
  /** It could run or name something, or stop the build; otherwise it only reads differently. */
  isDangerous: boolean;
}

/** What is wrong with a written body: it does not compile, or says something else than was meant. */
export function faultIn(body: string, meant: Root, dialect: Dialect): Fault | undefined {
  try {
    if (dialect === 'mdx') mdxToJs(body);
    const read = (dialect === 'mdx' ? mdxToMdast(body) : markdownToMdast(body)) as Nodes;
    const stray = strayNode(read);
    if (stray) return { what: `${stray} in the text`, isDangerous: true };
    const [before, after] = [sayingOf(meant), sayingOf(read)];
    return before === after
      ? undefined
      : { what: firstDifference(before, after), isDangerous: false };
  } catch (error) {
    return { what: (error as Error).message.split('\n')[0] ?? '', isDangerous: true };
  }
}

/** A node that could run, fetch, name or hide something: none may be in an imported article. */
function strayNode(node: Nodes): string | undefined {
  const [hidden] = hiddenIn(node);
  if (hidden) return hidden.name;
  if (/^mdx(jsEsm|.*Expression)$|^(html|yaml|toml)$/.test(node.type)) return node.type;
  if ('name' in node && !known.has(node.name ?? '')) return `<${node.name}>`;
  return childrenOf(node).map(strayNode).find(Boolean);
}

const childrenOf = (node: Nodes): Nodes[] => ('children' in node ? node.children : []);

/** Words, links, pictures and structure, without what two ways of writing may differ in. */
function sayingOf(node: Nodes): string {
  const inner = childrenOf(node).map(sayingOf).join('');
  if ('value' in node && (node.type as string) === 'headingId')
    return node.value.replace(/\s+/g, '');
  switch (node.type) {
    case 'text':
      return node.value.replace(/\s+/g, '');
    case 'inlineCode':
      return `\`${node.value.replace(/\s+/g, ' ')}\``;
    case 'code':
      return `\`${node.value}\``;
    case 'link':
      // A bare address in the words becomes a link by itself, which is no harm.
      return [inner, `mailto:${inner}`, `http://${inner}`].includes(node.url)
        ? inner
        : `<a ${node.url}>${inner}</a>`;
    case 'image':
      return `<img ${node.url} ${node.alt}>`;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return `<${node.name}>${inner}</${node.name}>`;
    case 'root':
    case 'paragraph':
      return inner;
    default:
      return `<${node.type}>${inner}</${node.type}>`;
  }
}

function firstDifference(meant: string, read: string): string {
  const [before, after] = [[...meant], [...read]];
  const found = before.findIndex((letter, index) => letter !== after[index]);
  const at = found === -1 ? before.length : found;
  const around = (letters: string[]) => letters.slice(Math.max(0, at - 20), at + 20).join('');
  return `“${around(before)}” reads as “${around(after)}”`;
}
