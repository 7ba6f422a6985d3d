import type { Element, Parents, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { pictureAddress } from '../../../../site/content/article/body/looks.ts';
import type { Lose } from '../../losses.ts';
import { isPicture } from '../../reading/files/kinds.ts';
import { webAddress } from '../safety/web-address.ts';

/** The addresses of the pictures that an article shows. */
export function shownPictures({ path, tree }: { path: string; tree: Root }) {
  const addresses = new Set<string>();
  visitParents(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'img' || tagName === 'image') addresses.add(addressOf(properties));
  });
  return [...addresses].map((address) => ({ from: path, address }));
}

const addressOf = (properties: Element['properties']) => String(properties['src'] ?? '').trim();

interface From {
  title: string;
  lose: Lose;
  /** The name under which a picture of the old folder lies beside the article, if there is such a picture. */
  place: (address: string) => string | undefined;
  /** Whether it is too high for a line of text. */
  isTall: (address: string) => boolean;
}

/** Shows every picture that came along; of others the description stays, with a link to those on the web. */
export function rewritePictures(tree: Root, { title, lose, place, isTall }: From): void {
  let above = title;
  visitParents(tree, 'element', (node, ancestors) => {
    if (/^h[1-6]$/.test(node.tagName)) above = textOf(node).trim() || above;
    if (node.tagName !== 'img' && node.tagName !== 'image') return;
    const address = addressOf(node.properties);
    const description = descriptionOf(node);
    const { file, look } = pictureAddress(address);
    const name = isRemote(address) ? undefined : place(file);
    const elsewhere = webAddress(file);
    if (name !== undefined) {
      if (isTall(address)) partFromWords(node, ancestors.at(-1));
      Object.assign(node, {
        tagName: 'img',
        properties: { src: `./${name}${look ? `#only-${look}` : ''}`, alt: description || above },
      });
      if (description === '') lose('picture without words, named after its heading', name);
    } else if (look === 'dark') {
      lose('picture for a dark page left out, as it is not in the folder', file);
      becomeText(node, { tagName: 'span' }, '');
    } else if (elsewhere && description === '') {
      lose('picture elsewhere on the web without a description, left out', address);
      becomeText(node, { tagName: 'span' }, '');
    } else if (elsewhere && !ancestors.some(isLink)) {
      lose('picture elsewhere on the web, now a link', address);
      const properties = { href: elsewhere };
      becomeText(node, { tagName: 'a', properties }, description);
    } else {
      lose('picture missing, its description stays', shortAddress(address));
      becomeText(node, { tagName: 'span' }, description);
    }
  });
}

/** A picture beside words is as high as they are: one that ends its line, and is to be looked at, gets a line of its own. */
function partFromWords(picture: Element, parent: Parents | undefined): void {
  const index = parent ? parent.children.indexOf(picture as never) : -1;
  if (!parent || index === -1) return;
  const before = textOf({ type: 'root', children: parent.children.slice(0, index) } as Root);
  const [after] = parent.children.slice(index + 1);
  const isEnd = !after || (after.type === 'text' && /^[ \t]*(?:\n|$)/.test(after.value));
  const isInLine = /\S[^\S\n]*$/.test(before) && !isBreak(parent.children[index - 1]);
  if (isEnd && isInLine)
    parent.children.splice(index, 0, {
      type: 'element',
      tagName: 'br',
      properties: {},
      children: [],
    });
}

const isBreak = (node: Parents['children'][number] | undefined) =>
  node?.type === 'element' && /^(br|p|ul|ol|div)$/.test(node.tagName);

interface Tag {
  tagName: string;
  properties?: Element['properties'];
}

function becomeText(node: Element, { tagName, properties = {} }: Tag, text: string) {
  Object.assign(node, { tagName, properties, children: [{ type: 'text', value: text }] });
}

/** What an image says that it shows; a file name is no description. */
export function descriptionOf({ properties }: Element): string {
  const text = String(properties['alt'] || properties['title'] || '')
    .replace(/\s+/g, ' ')
    .trim();
  return /^[\w .()-]+$/.test(text) && isPicture(text) ? '' : text;
}

/** Whether a picture lies on another site. */
export const isRemote = (address: string) => /^(https?:)?\/\//i.test(address);

const isLink = (node: Parents) => node.type === 'element' && node.tagName === 'a';

const shortAddress = (address: string) =>
  address.startsWith('data:') ? `${address.slice(0, 30)}…` : address;
