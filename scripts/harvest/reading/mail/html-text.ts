import type { Element, Nodes, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { refuseHtml } from '../../../import/html/safety/refuse-html.ts';

/** What a mail of HTML says, as plain text: a line a block, without what it quotes and what nobody sees. */
export function htmlText(html: string): string {
  if (refuseHtml(html) !== undefined || isTooDeep(html)) return '';
  const lines: string[] = [''];
  write(htmlToHast(html) as Root, lines, 0);
  return lines.map((line) => line.replace(/[ \t]+/g, ' ').trim()).join('\n');
}

/** Deeper than any program writes. */
const deepest = 400;

/** What parses HTML walks up all open elements for each that it opens. These end only where their end is written. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, end] of html.matchAll(
    /<(\/?)(?:div|span|font|center|blockquote|table|section|b|i)\b/gi,
  )) {
    depth = Math.max(0, depth + (end ? -1 : 1));
    if (depth > mostOpen) return true;
  }
  return false;
}

const mostOpen = 3000;

function write(node: Nodes, lines: string[], depth: number): void {
  if (node.type === 'text') {
    lines.push(lines.pop() + node.value.replace(/\s+/g, ' '));
    return;
  }
  if (!('children' in node) || depth > deepest) return;
  if (node.type === 'element') {
    if (unseen.has(node.tagName) || isQuote(node)) return;
    if (node.tagName === 'br' || blocks.has(node.tagName)) lines.push('');
    // A paragraph has an empty line around it.
    if (node.tagName === 'p') lines.push('');
  }
  for (const child of node.children) write(child, lines, depth + 1);
  if (node.type === 'element' && blocks.has(node.tagName)) lines.push('');
}

const unseen = new Set(['head', 'style', 'script', 'title', 'template', 'noscript', 'svg']);

const blocks = new Set([
  ...['p', 'div', 'table', 'tr', 'td', 'th', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'pre', 'hr'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'article', 'header', 'footer', 'center'],
]);

/**
 * By the names that Gmail, Outlook, Yahoo, QQ, 163, Proton and Thunderbird give to what they quote or sign. What Outlook
 * quotes stands below a header in words, by which it is known as in plain text.
 */
function isQuote({ tagName, properties }: Element): boolean {
  if (tagName === 'blockquote') return true;
  const classes = [properties['className'] ?? properties['class'] ?? []].flat().join(' ');
  return (
    /\b(?:gmail_quote|gmail_attr|gmail_signature|yahoo_quoted|moz-cite-prefix|moz-signature|protonmail_quote|protonmail_signature_block|tutanota_quote|zmail_extra|ntes-mailmaster-quote)\b/.test(
      classes,
    ) ||
    /^(?:Signature|isReplyContent|origbody|isForwardContent|replySplit|mail-editor-reference-message-container|yiv\d+)$/.test(
      String(properties['id'] ?? ''),
    )
  );
}
