import type { Element, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import { languageOf } from '../../../../site/languages/registry/locales.ts';
import { descriptionOf, shownPictures } from '../../html/pictures/pictures.ts';
import type { Lose } from '../../losses.ts';
import { wholeAddress } from '../addresses/address-keys.ts';
import type { PreparedArticle } from '../prepare.ts';
import type { Addresses, Collected } from './collect.ts';
import type { Shelf } from './shelf.ts';

/** The whole addresses of the pictures that articles show. */
export const pictureAddresses = (articles: readonly PreparedArticle[]): Addresses =>
  new Map(
    articles.flatMap((article) =>
      shownPictures({ path: article.id, tree: article.tree }).map(
        ({ address }) => [wholeAddress(address, article), undefined] as const,
      ),
    ),
  );

interface Showing {
  article: PreparedArticle;
  collected: Pick<Collected, 'get'>;
  place: Shelf['place'];
  lose: Lose;
}

/** Shows each picture that came along; of others the description stays. One without words is named after its heading. */
export function showPictures(tree: Root, { article, collected, place, lose }: Showing): void {
  let above = article.title;
  visitParents(tree, 'element', (node) => {
    if (/^h[1-6]$/.test(node.tagName)) above = textOf(node).trim() || above;
    if (!isPicture(node)) return;
    const address = wholeAddress(String(node.properties['src'] ?? '').trim(), article);
    const picture = collected.get(address);
    const description = descriptionOf(node);
    if (picture && !('reason' in picture)) {
      const folder = `articles/${languageOf(article.locale).path}/${article.topic}`;
      const name = place(folder, address, picture);
      const properties = { src: `./${name}`, alt: description || above };
      Object.assign(node, { tagName: 'img', properties });
      if (description === '') lose('picture without words, named after its heading', name);
    } else {
      noteMissing(address.slice(0, 200), picture, lose);
      // It is no part of the words on either side.
      const children = [{ type: 'text', value: description && ` ${description} ` }];
      Object.assign(node, { tagName: 'span', properties: {}, children });
    }
  });
}

function noteMissing(address: string, picture: ReturnType<Collected['get']>, lose: Lose): void {
  const why = picture && 'reason' in picture ? ` (${picture.reason})` : '';
  if (picture && 'isLater' in picture)
    lose('picture on the web, which a dry run does not ask for', address);
  else lose('picture missing, its description stays', `${address}${why}`);
}

const isPicture = ({ tagName }: Element) => tagName === 'img' || tagName === 'image';
