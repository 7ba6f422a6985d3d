import type { Element, Root } from 'hast';
import { htmlToHast } from 'satteri';

type Node = Root | Root['children'][number];

const hebrew = /\p{Script=Hebrew}/u;

/** Elements in which nothing is language, or whose text has no direction. */
const wordless = ['code', 'script', 'title', 'head', 'template'];

/**
 * Texts in Hebrew letters on a page of another direction that do not find their own: no element around them says that it
 * goes by what it holds, or it begins with other letters. Fields are looked at as well.
 */
export const misdirected = (html: string): string[] =>
  misdirectedIn(htmlToHast(html) as Root, undefined);

/** How many texts of a page have Hebrew letters. */
export const hebrewIn = (html: string): number =>
  textsOf(htmlToHast(html) as Root).filter((text) => hebrew.test(text)).length;

function misdirectedIn(node: Node, around: Element | undefined): string[] {
  if (node.type === 'text')
    return hebrew.test(node.value) && !isOwn(around, node.value) ? [node.value.trim()] : [];
  if (!('children' in node)) return [];
  if (node.type !== 'element')
    return node.children.flatMap((child) => misdirectedIn(child, around));
  if (wordless.includes(node.tagName) || isHidden(node)) return [];
  const isAuto = node.tagName === 'bdi' || node.properties['dir'] === 'auto';
  const value = String(node.properties['value'] ?? '');
  const isField = ['input', 'textarea'].includes(node.tagName) && hebrew.test(value);
  return [
    ...(isField && !isAuto && node.properties['type'] !== 'hidden' ? [value] : []),
    ...node.children.flatMap((child) => misdirectedIn(child, isAuto ? node : around)),
  ];
}

/**
 * Whether the element that goes by its text runs from right to left, or begins with this very text: what the page says
 * itself may not stand before it.
 */
function isOwn(element: Element | undefined, text: string): boolean {
  const first = firstLetter(element ? textsOf(element).join('') : '');
  return element !== undefined && (hebrew.test(first) || first === firstLetter(text));
}

const firstLetter = (text: string) => /\p{L}/u.exec(text)?.[0] ?? '';

/** Read out, and never seen: it has no side. */
const isHidden = ({ properties }: Element) =>
  [properties['className']].flat().includes('visually-hidden');

function textsOf(node: Node): string[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'element' && wordless.includes(node.tagName)) return [];
  return 'children' in node ? node.children.flatMap(textsOf) : [];
}
