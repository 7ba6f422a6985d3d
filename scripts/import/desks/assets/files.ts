import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { element } from '../../../../site/markdown/element.ts';
import type { Lose } from '../../losses.ts';
import type { AddressBook } from '../addresses/address-book.ts';
import { wholeAddress } from '../addresses/address-keys.ts';
import type { LeadFile } from '../addresses/links.ts';
import type { PreparedArticle } from '../prepare.ts';
import type { Addresses, Collected } from './collect.ts';
import { filesRoom, type Shelf } from './shelf.ts';

/** The whole addresses of the files to which articles link, or that stand below them. */
export function fileAddresses(
  articles: readonly PreparedArticle[],
  { lead }: AddressBook,
): Addresses {
  const found = new Map<string, string | undefined>();
  for (const article of articles) {
    visit(article.tree, 'element', ({ tagName, properties }) => {
      const href = String(properties['href'] ?? '').trim();
      if (tagName !== 'a' || href === '') return;
      const led = lead(href, article);
      const address = wholeAddress(href, article);
      if ('elsewhere' in led && led.isFile && !found.has(address)) found.set(address, undefined);
    });
    for (const { name, address } of article.files ?? [])
      found.set(wholeAddress(address, article), name);
  }
  return found;
}

interface Surroundings {
  article: PreparedArticle;
  files: Pick<Collected, 'get'>;
  place: Shelf['place'];
  lose: Lose;
}

export const fileLeader =
  ({ article, files, place, lose }: Surroundings): LeadFile =>
  (given, name) => {
    const address = wholeAddress(given, article);
    const file = files.get(address);
    if (file && !('reason' in file)) return `/${filesRoom}/${place(filesRoom, address, file)}`;
    const why = file ? ` (${file.reason})` : '';
    const what = `${name === undefined ? '' : `${name}: `}${given.slice(0, 300)}${why}`;
    lose('file that stays at the desk, and goes with it', what);
    return undefined;
  };

/** Lists at the end those that the desk showed below an article, but for those to which its text leads by now. */
export function listFiles(tree: Root, { files = [] }: PreparedArticle, leadFile: LeadFile): void {
  const linked = new Set<string>();
  visit(tree, 'element', ({ tagName, properties }) => {
    if (tagName === 'a') linked.add(String(properties['href'] ?? ''));
  });
  const items = files.flatMap(({ name, address }) => {
    const href = leadFile(address, name);
    if (href === undefined || linked.has(href)) return [];
    const link = element('a', { href }, [{ type: 'text', value: name }]);
    return [element('li', {}, [link])];
  });
  if (items.length > 0) tree.children.push(element('ul', {}, items));
}
