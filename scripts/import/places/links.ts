import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { hiddenInAddress } from '../../../site/content/article/body/hidden.ts';
import { isFilePath } from '../../../site/content/files/kinds.ts';
import { isEmptyLink, unwrap, wordsOfLink } from '../html/link-elements.ts';
import { webAddress } from '../html/safety/web-address.ts';
import type { Lose } from '../losses.ts';
import { isHome, isWeb, type Library, linkedArticle, linkedFolder, ownAddress } from './library.ts';

/** Leads every link to the imported article, to the web, or nowhere: then its words stay. */
export function rewriteLinks(tree: Root, from: From): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'a') return;
    const href = String(node.properties['href'] ?? '').trim();
    if (href === '') return unwrap(node);
    if (isEmptyLink(node) || isMention(node)) nameByTitle(node, href, from);
    const address = isEmptyLink(node) ? undefined : addressOf(href, from);
    if (address === undefined) {
      from.lose('link turned into text', `${wordsOfLink(node)} → ${href}`);
      unwrap(node);
    } else {
      node.properties = { ...node.properties, href: address };
    }
  });
}

/** The addresses of the files to which an article links. */
export function linkedFiles({ path, tree }: { path: string; tree: Root }, library: Library) {
  const addresses = new Set<string>();
  visit(tree, 'element', ({ tagName, properties }) => {
    const file = fileIn(library, String(properties['href'] ?? '').trim());
    if (tagName === 'a' && file !== undefined) addresses.add(file);
  });
  return [...addresses].map((address) => ({ from: path, address }));
}

function fileIn(library: Library, href: string): string | undefined {
  const address = ownAddress(library, href);
  return !isWeb(address) && isFilePath(address.replace(/[?#].*$/s, '')) ? address : undefined;
}

/** A bare address takes the Chinese punctuation and words behind it along: they are set free again. */
export function trimBareAddresses(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    const [text] = node.children;
    if (node.tagName !== 'a' || text?.type !== 'text' || !parent || index === undefined) return;
    const [, address, rest] = /^(https?:\/\/[\x21-\x7e]+)([^\0-\x7f].*)$/s.exec(text.value) ?? [];
    const isBare = encodeURI(text.value) === encodeURI(decode(String(node.properties['href'])));
    if (address === undefined || rest === undefined || !isBare) return;

    text.value = address;
    node.properties['href'] = address;
    parent.children.splice(index + 1, 0, { type: 'text', value: rest });
  });
}

interface From {
  path: string;
  library: Library;
  /** What the addresses of this language begin with on the site. */
  base: string;
  /** Where on our site a file is to which an article links, if it came along. */
  leadFile: (address: string) => string | undefined;
  /** The article that an address means in the first language of the site, where this one lacks it. */
  leadToFirst: (address: string) => { slug: string } | undefined;
  lose: Lose;
}

function addressOf(
  href: string,
  { path, library, base, leadFile, leadToFirst, lose }: From,
): string | undefined {
  if (/^(mailto|tel):[^\s]+$/i.test(href))
    return hiddenInAddress(href).length > 0 ? undefined : href;
  const found = linkedArticle(library, path, href);
  if (!found) {
    if (isHome(library, href)) return base;
    const file = fileIn(library, href);
    if (file !== undefined) return leadFile(file);
    const page = linkedFolder(library, path, href);
    if (page) return base + page;
    return addressInFirst(href, { leadToFirst, lose }) ?? webAddress(href);
  }
  const isShown = !found.article.fields.draft && !found.article.fields.publishAt;
  if (!isShown && found.article.path !== path) return found.article.isFrontPage ? base : undefined;

  const { article, heading } = found;
  if (heading === undefined && article.path === path) return undefined;
  if (heading === undefined) lose('part of a page that a link no longer reaches', href);
  const place = heading ? `#${heading}` : '';
  return article.path === path && place ? place : `${base}articles/${article.slug}/${place}`;
}

/** Without a language, so that it leads to the article in this one as soon as there is one. */
function addressInFirst(
  href: string,
  { leadToFirst, lose }: Pick<From, 'leadToFirst' | 'lose'>,
): string | undefined {
  const found = leadToFirst(href);
  if (found && /#./.test(href)) lose('part of a page that a link no longer reaches', href);
  return found && `/articles/${found.slug}/`;
}

/** GitBook shows the title of the page in place of the name of its file, and of a page that is gone nothing. */
const isMention = ({ properties }: Element) => properties['title'] === 'mention';

/** An empty link lies over a card on the old site: it needs words of its own here. */
function nameByTitle(node: Element, href: string, { path, library }: From): void {
  if (isMention(node)) delete node.properties['title'];
  const title = linkedArticle(library, path, href)?.article.title;
  if (title) node.children = [{ type: 'text', value: title }];
}

function decode(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
