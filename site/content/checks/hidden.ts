import type { Nodes as HtmlNodes } from 'hast';
import type { Nodes } from 'mdast';
import { htmlToHast } from 'satteri';
import {
  type HiddenCharacter,
  hiddenCharacters,
} from '../../../worker/contract/hidden-characters.ts';
import { isTag } from '../article/body.ts';
import { hrefsIn } from '../article/links.ts';
import type { ReadArticle } from '../article/read.ts';
import { looselyDecoded } from '../decoded.ts';

interface HiddenFault {
  /** From the first line of the body. */
  line: number;
  message: string;
}

/** Hidden characters that stand in a body as they are. */
export function hiddenFaults({ body }: Pick<ReadArticle, 'body'>): HiddenFault[] {
  return body.split(/\r?\n/).flatMap((text, n) =>
    hiddenCharacters(text)
      .slice(0, 1)
      .map(({ name, why }) => ({ line: n + 1, message: `Take out ${name}: ${why}.` })),
  );
}

/** What a body that hides nothing itself writes with an entity, or behind the percent signs of an address. */
export function writtenFault(node: Nodes, { body }: Pick<ReadArticle, 'body'>): string | undefined {
  const [found] = hiddenIn(node);
  if (found) return `Take out what writes ${found.name}: ${found.why}.`;
  const isReplaced =
    textsOf(node).some((text) => text.includes(replaced)) && !body.includes(replaced);
  return isReplaced ? 'Take out the entity: it writes no character.' : undefined;
}

/** What is hidden in the texts of a node, without those of the nodes in it, once they are read. */
export const hiddenIn = (node: Nodes): HiddenCharacter[] => [
  ...textsOf(node).flatMap(hiddenCharacters),
  ...addressesOf(node).flatMap(hiddenInAddress),
];

/** What an address hides behind its percent signs. An email's text may hold a line break. */
export const hiddenInAddress = (address: string): HiddenCharacter[] =>
  hiddenCharacters(looselyDecoded(address).replaceAll('\r\n', '\n'));

/** Stands where an entity names what is no character. */
const replaced = '\ufffd';

function textsOf(node: Nodes): string[] {
  if (node.type === 'html')
    return htmlTextsOf(htmlToHast(node.value, { fragment: true }) as HtmlNodes);
  const own = Object.values(node).filter((value) => typeof value === 'string');
  return [...own, ...attributesOf(node).map(([, value]) => value)];
}

const htmlTextsOf = (node: HtmlNodes): string[] => [
  ...('value' in node ? [node.value] : []),
  ...('properties' in node ? Object.values(node.properties).flat().map(String) : []),
  ...('children' in node ? node.children.flatMap(htmlTextsOf) : []),
];

function addressesOf(node: Nodes): string[] {
  if (node.type === 'html') return hrefsIn(node.value);
  if ('url' in node) return [node.url];
  return attributesOf(node)
    .filter(([name]) => name === 'href' || name === 'src')
    .map(([, value]) => value);
}

/** The attributes of a part or a tag whose values are written out. */
const attributesOf = (node: Nodes): [name: string, value: string][] =>
  (isTag(node) ? node.attributes : []).flatMap((attribute): [string, string][] =>
    'name' in attribute && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value]]
      : [],
  );
