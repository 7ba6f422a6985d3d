import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { looselyDecoded } from '../../../../site/content/decoded.ts';
import { languageOf } from '../../../../site/languages/registry/locales.ts';
import { isFileName } from '../../../../worker/contract/slugs.ts';
import { readableSlug } from '../../../addresses/readable.ts';
import { descriptionOf } from '../../html/pictures.ts';
import { hashOf, pictureKey, type State } from '../../record/state.ts';
import type { Lose } from '../../report.ts';
import { nowhere } from '../addresses/address-keys.ts';
import type { PreparedArticle } from '../prepare.ts';
import type { Collected, HeldPicture } from './collect.ts';

export interface ShelvedPicture extends HeldPicture {
  address: string;
  path: string;
}

/** The whole addresses of the pictures that articles show. */
export function shownPictures(articles: readonly PreparedArticle[]): Set<string> {
  const shown = new Set<string>();
  for (const article of articles)
    visitParents(article.tree, 'element', (node) => {
      if (isPicture(node)) shown.add(wholeAddress(node, article));
    });
  return shown;
}

/** Names for pictures beside the articles of a topic: those of the last import, and new ones that nothing has yet. */
export function openShelf(content: string, state: State | undefined) {
  const shelved = new Map<string, ShelvedPicture>();
  const former = new Map(
    state?.pictures.map(({ path, address }) => [`${folderOf(path)} ${address}`, path]),
  );
  const kept = new Map(state?.pictures.map(({ path, hash }) => [path, hash]));

  return {
    place({ locale, topic }: PreparedArticle, address: string, picture: HeldPicture): string {
      const folder = `articles/${languageOf(locale).path}/${topic}`;
      const path =
        former.get(`${folder} ${pictureKey(address)}`) ??
        candidates(address, picture.ending)
          .map((name) => `${folder}/${name}`)
          .find((candidate) => isFree(candidate, address, picture));
      shelved.set(path as string, { ...picture, address, path: path as string });
      return (path as string).split('/').at(-1) ?? '';
    },
    shelved: () => [...shelved.values()],
  };

  function isFree(path: string, address: string, { hash }: HeldPicture): boolean {
    const holder = shelved.get(path);
    if (holder) return holder.address === address;
    if (kept.has(path)) return false;
    const file = join(content, path);
    return !existsSync(file) || hashOf(readFileSync(file)) === hash;
  }
}

const folderOf = (path: string) => path.split('/').slice(0, -1).join('/');

function* candidates(address: string, ending: string): Generator<string> {
  const file = address.startsWith('data:')
    ? ''
    : new URL(address, nowhere).pathname.split('/').at(-1);
  const stem = looselyDecoded(file ?? '').replace(/\.[a-z]{3,4}$/i, '');
  const words = readableSlug(stem, 60);
  const name = words !== '' && isFileName(`${words}.${ending}`) ? words : 'picture';
  yield `${name}.${ending}`;
  for (let number = 2; number < 100_000; number += 1) yield `${name}-${number}.${ending}`;
}

interface Showing {
  article: PreparedArticle;
  collected: Pick<Collected, 'get'>;
  place: ReturnType<typeof openShelf>['place'];
  lose: Lose;
}

/** Shows each picture that came along; of others the description stays. One without words is named after its heading. */
export function showPictures(tree: Root, { article, collected, place, lose }: Showing): void {
  let above = article.title;
  visitParents(tree, 'element', (node) => {
    if (/^h[1-6]$/.test(node.tagName)) above = textOf(node).trim() || above;
    if (!isPicture(node)) return;
    const address = wholeAddress(node, article);
    const picture = collected.get(address);
    const description = descriptionOf(node);
    if (picture && !('reason' in picture)) {
      const name = place(article, address, picture);
      const properties = { src: `./${name}`, alt: description || above };
      Object.assign(node, { tagName: 'img', properties });
      if (description === '') lose('picture without words, named after its heading', name);
    } else {
      const why = picture ? ` (${picture.reason})` : '';
      lose('picture missing, its description stays', `${address.slice(0, 200)}${why}`);
      // It is no part of the words on either side.
      const children = [{ type: 'text', value: description && ` ${description} ` }];
      Object.assign(node, { tagName: 'span', properties: {}, children });
    }
  });
}

const isPicture = ({ tagName }: Element) => tagName === 'img' || tagName === 'image';

/** An address without a scheme is seen from where its article was. */
function wholeAddress({ properties }: Element, { addresses }: PreparedArticle): string {
  const address = String(properties['src'] ?? '').trim();
  if (address.startsWith('data:')) return address;
  const base = new URL(addresses[0] ?? '/', nowhere);
  if (address === '' || !URL.canParse(address, base)) return address;
  const { href, host, pathname } = new URL(address, base);
  return host === nowhere.host ? pathname.slice(1) : href;
}
