import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { hiddenInAddress } from '../../../../site/content/article/body/hidden.ts';
import { isEmptyLink, unwrap, wordsOfLink } from '../../html/link-elements.ts';
import { webAddress } from '../../html/safety/web-address.ts';
import type { Lose } from '../../losses.ts';
import type { PreparedArticle } from '../prepare.ts';
import type { AddressBook } from './address-book.ts';

/** Links among what a desk has: those that lead on, and why others do not. */
export interface LinkCount {
  led: number;
  drafts: number;
  unknown: number;
}

/** Where a file is on our site that came along; of any other it is noted that it stays. */
export type LeadFile = (address: string, name?: string) => string | undefined;

interface From {
  article: PreparedArticle;
  book: AddressBook;
  leadFile: LeadFile;
  count: LinkCount;
  lose: Lose;
}

/** Leads every link to the article that it meant, to the web, or nowhere: then its words stay. */
export function rewriteDeskLinks(tree: Root, from: From): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'a') return;
    const href = String(node.properties['href'] ?? '').trim();
    if (href === '') return unwrap(node);
    const { address, title } = addressOf(href, from);
    // An empty link lies over a card at the desk: it needs words of its own here.
    if (isEmptyLink(node) && title) node.children = [{ type: 'text', value: title }];
    if (address === undefined || isEmptyLink(node)) {
      from.lose('link turned into text', `${wordsOfLink(node)} → ${href.slice(0, 300)}`);
      unwrap(node);
    } else {
      const hint = node.properties['title'];
      node.properties = { href: address, ...(hint && { title: hint }) };
    }
  });
}

interface Address {
  address?: string | undefined;
  title?: string | undefined;
}

function addressOf(href: string, { article, book, leadFile, count, lose }: From): Address {
  if (/^(mailto|tel):[^\s]+$/i.test(href))
    return { address: hiddenInAddress(href).length > 0 ? undefined : href };
  const led = book.lead(href, article);
  if ('elsewhere' in led) {
    const file = led.isFile ? leadFile(href) : undefined;
    return { address: file ?? webAddress(absolute(href, article)) };
  }
  if ('nowhere' in led) {
    if (led.nowhere === 'a draft') count.drafts += 1;
    if (led.nowhere === 'not in the export') count.unknown += 1;
    return {};
  }
  if (!led.to.startsWith('#')) count.led += 1;
  if (led.lost) lose('part of a page that a link no longer reaches', href.slice(0, 300));
  return { address: led.to, title: led.title };
}

/** What lies beside the articles of a desk is written from there. */
function absolute(href: string, { addresses }: PreparedArticle): string {
  const [base] = addresses;
  const isWhole = base !== undefined && /^https?:/.test(base) && URL.canParse(href, base);
  return isWhole ? new URL(href, base).href : href;
}
