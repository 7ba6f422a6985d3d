import type { Nodes as HtmlNodes } from 'hast';
import type { Nodes } from 'mdast';
import { htmlToHast } from 'satteri';
import {
  type HiddenCharacter,
  hiddenCharacters,
} from '../../../../worker/contract/hidden-characters.ts';
import { looselyDecoded } from '../../addresses/decoded.ts';
import { isTag } from './nodes.ts';

/** What is hidden in the texts of a node, without those of the nodes in it, once they are read. */
export function hiddenIn(node: Nodes): HiddenCharacter[] {
  const texts = textsOf(node);
  return [
    ...texts.flatMap(({ text }) => hiddenCharacters(text)),
    ...texts.filter(({ isAddress }) => isAddress).flatMap(({ text }) => hiddenInAddress(text)),
  ];
}

/** What an address hides behind its percent signs. An email's text may hold a line break. */
export const hiddenInAddress = (address: string): HiddenCharacter[] =>
  hiddenCharacters(looselyDecoded(address).replaceAll('\r\n', '\n'));

interface Text {
  text: string;
  isAddress: boolean;
}

/** Every text of a node as it is read: words, titles, addresses, attributes. */
export function textsOf(node: Nodes): Text[] {
  if (node.type === 'html')
    return htmlTexts(htmlToHast(node.value, { fragment: true }) as HtmlNodes);
  const attributes = isTag(node)
    ? node.attributes.map((each) => ['name' in each ? each.name : '', each.value] as const)
    : [];
  return textsIn([...Object.entries(node), ...attributes]);
}

const htmlTexts = (node: HtmlNodes): Text[] => [
  ...textsIn(Object.entries(node)),
  ...('properties' in node ? textsIn(Object.entries(node.properties)) : []),
  ...('children' in node ? node.children.flatMap(htmlTexts) : []),
];

const textsIn = (values: (readonly [name: string, value: unknown])[]): Text[] =>
  values.flatMap(([name, value]) =>
    typeof value === 'string' ? [{ text: value, isAddress: /^(?:url|href|src)$/.test(name) }] : [],
  );
