import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { locales } from '../../../../site/languages/registry/locales.ts';
import { importStrings } from '../../../../site/languages/registry/strings.ts';
import { element } from '../../../../site/markdown/element.ts';
import { isCaution } from '../../dialects/text/blocks.ts';

/**
 * Turns `> [!NOTE]` and its kin, as GitHub, Adobe and Obsidian write them, into asides, and quotations that begin with
 * **Note:**. A callout of Obsidian that is closed at first becomes details.
 */
export function markAsides(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'blockquote') return;
    const first = node.children.find((child) => child.type === 'element');
    const opening = first?.children[0];
    if (first?.tagName !== 'p' || !opening) return;
    if (opening.type === 'text') markCallout(node, first);
    else if (opening.type === 'element' && opening.tagName === 'strong')
      markByWord(node, textOf(opening));
  });
}

const mark = /^\s*\[!([A-Za-z][\w -]*)(?:\|[^\]]*)?\]([+-]?)[^\S\n]*(\n?)/;

function markCallout(quote: Element, first: Element): void {
  const opening = first.children[0];
  if (opening?.type !== 'text') return;
  const [whole, kind = '', fold, isBroken] = mark.exec(opening.value) ?? [];
  if (whole === undefined) return;
  opening.value = opening.value.slice(whole.length);
  const title = isBroken ? [] : takeTitle(quote, first);
  quote.children = quote.children.filter((child) => !isEmptyParagraph(child));
  if (fold === '-') {
    const summary = title.length > 0 ? title : [{ type: 'text' as const, value: capital(kind) }];
    quote.tagName = 'details';
    quote.children.unshift(element('summary', {}, summary));
    return;
  }
  asAside(quote, isCaution(kind));
  if (title.length > 0) quote.children.unshift(element('p', {}, [element('strong', {}, title)]));
}

function markByWord(quote: Element, word: string): void {
  const name = word.replace(/\s*[:：.!！]?\s*$/, '');
  const calls = locales.map((locale) => importStrings(locale).callouts);
  const isWarning = calls.some(({ caution }) => caution.test(name));
  if (isWarning || calls.some(({ note }) => note.test(name))) asAside(quote, isWarning);
}

function asAside(quote: Element, isWarning: boolean): void {
  quote.tagName = 'aside';
  quote.properties = isWarning ? { dataKind: 'caution' } : {};
}

/** What stands behind the mark in its line, where more follows below. */
function takeTitle(quote: Element, first: Element): ElementContent[] {
  const title: ElementContent[] = [];
  const rest = [...first.children];
  for (let child = rest.shift(); child; child = rest.shift()) {
    const [, line = '', below] =
      child.type === 'text' ? (/^(.*?)\n([\s\S]*)$/.exec(child.value) ?? []) : [];
    const isBreak = child.type === 'element' && child.tagName === 'br';
    if (below !== undefined) {
      title.push({ type: 'text', value: line });
      rest.unshift({ type: 'text', value: below });
    }
    if (below !== undefined || isBreak) break;
    title.push(child);
  }
  const hasMore =
    rest.length > 0 || quote.children.some((child) => child.type === 'element' && child !== first);
  if (!hasMore) return [];
  first.children = rest;
  return title.some((child) => textOf(child).trim() !== '') ? title : [];
}

const isEmptyParagraph = (node: ElementContent) =>
  node.type === 'element' &&
  node.tagName === 'p' &&
  node.children.every((child) => child.type === 'text' && !child.value.trim());

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
