import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Locale } from '../../../site/languages/registry.ts';
import { importStrings } from '../../../site/languages/strings.ts';
import type { Lose } from './losses.ts';

/** A page or film from elsewhere becomes a link, so that our pages ask nobody else for anything. */
export function linkEmbeds(tree: Root, locale: Locale, lose: Lose): void {
  visit(tree, 'element', (node) => {
    if (!/^(iframe|video|audio|embed|frame)$/.test(node.tagName)) return;
    const address = addressOf(node);
    lose('embedded page, now a link', address || `<${node.tagName}>`);
    const text = {
      type: 'text',
      value: String(node.properties['title'] ?? importStrings(locale).video),
    } as const;

    Object.assign(node, {
      tagName: address ? 'a' : 'span',
      properties: address ? { href: address } : {},
      children: address ? [text] : [],
    });
  });
}

function addressOf({ properties, children }: Element): string {
  const source = children.find((child) => child.type === 'element' && child.tagName === 'source');
  const inner = source?.type === 'element' ? source.properties['src'] : undefined;
  return String(properties['src'] ?? inner ?? '').replace(/^\/\//, 'https://');
}
