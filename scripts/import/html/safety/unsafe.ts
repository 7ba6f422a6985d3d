import type { Element, Root } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Locale } from '../../../../site/languages/registry/locales.ts';
import { importStrings } from '../../../../site/languages/registry/strings.ts';
import { isHidingStyle } from '../../dialects/text/hiding-style.ts';
import type { Lose } from '../../losses.ts';

/** Takes out what a reader was never meant to read, and what would do something instead of saying it. */
export function hideHtml(tree: Root, lose: Lose): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'element' && 'dataFootnoteBackref' in node.properties) {
      // The way back from a footnote; its place has no name of its own here.
    } else if (node.type === 'comment') {
      lose('comment or hidden text left out', node.value.trim());
    } else if (node.type !== 'element') {
      return undefined;
    } else if (isIcon(node)) {
      lose('construct of another tool left out', textOf(node));
    } else if (isHidden(node)) {
      lose('comment or hidden text left out', textOf(node).trim());
    } else if (wordsOfWorking[node.tagName] !== undefined) {
      lose('unsafe or working HTML left out', `<${node.tagName}>`);
      node.tagName = wordsOfWorking[node.tagName] ?? '';
      node.properties = {};
      return undefined;
    } else if (working.has(node.tagName) && !isCheckbox(node)) {
      lose('unsafe or working HTML left out', `<${node.tagName}>`);
    } else {
      for (const name of handlers(node)) lose('unsafe or working HTML left out', `${name}=`);
      return undefined;
    }
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** Whether a reader saw nothing of it as words: what is hidden, what works, what is shown from elsewhere. */
export const hasNoWords = (node: Element): boolean =>
  isHidden(node) || working.has(node.tagName) || embeds.test(node.tagName);

/** A page or film from elsewhere becomes a link, so that our pages ask nobody else for anything. */
export function linkEmbeds(tree: Root, locale: Locale, lose: Lose): void {
  visit(tree, 'element', (node) => {
    if (!embeds.test(node.tagName)) return;
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

/** A tree of harmless elements only. Whatever earlier steps let through ends here. */
export function cleanHtml(tree: Root): Root {
  // Only `align` is data; the rest of a style is another site's look.
  visit(tree, 'element', ({ tagName, properties }) => {
    const align = /text-align:\s*(left|right|center)/.exec(String(properties['style'] ?? ''))?.[1];
    if (/^t[hd]$/.test(tagName) && align) properties['align'] = align;
    for (const span of ['colSpan', 'rowSpan']) {
      // A cell over a million columns would be drawn column by column.
      if (Number(properties[span]) > 40 || properties[span] === 1) delete properties[span];
    }
  });
  return sanitize(tree, schema) as Root;
}

const embeds = /^(iframe|video|audio|embed|frame)$/;

const working = new Set(
  'script style template noscript input textarea select object applet svg math canvas'.split(' '),
);

/** What works no more, and has words that readers saw: in what they stay. */
const wordsOfWorking: Record<string, string> = { form: 'div', dialog: 'div', button: 'span' };

const handlers = ({ properties }: Element) =>
  Object.keys(properties).filter((name) => /^on/i.test(name));

/** `<i class="fa-star">:star:</i>`, as GitBook writes an icon. */
const isIcon = (node: Element) =>
  node.tagName === 'i' &&
  /^:[\w-]+:$/.test(textOf(node)) &&
  /\bfa/.test(String(node.properties['className']));

const isHidden = ({ properties }: Element) =>
  Boolean(properties['hidden']) || isHidingStyle(String(properties['style'] ?? ''));

const isCheckbox = ({ tagName, properties }: Element) =>
  tagName === 'input' && properties['type'] === 'checkbox';

function addressOf({ properties, children }: Element): string {
  const source = children.find((child) => child.type === 'element' && child.tagName === 'source');
  const inner = source?.type === 'element' ? source.properties['src'] : undefined;
  return String(properties['src'] ?? inner ?? '').replace(/^\/\//, 'https://');
}

const schema: Schema = {
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    'aside',
    'figure',
    'figcaption',
    'u',
    'caption',
    'mark',
    'small',
    'article',
    'header',
    'footer',
    'main',
    'center',
  ],
  strip: [
    'script',
    'style',
    'template',
    'noscript',
    'textarea',
    'select',
    'title',
    'svg',
    'math',
    'object',
  ],
  ancestors: defaultSchema.ancestors ?? {},
  attributes: {
    a: ['href', 'title'],
    img: ['src', 'alt', 'title'],
    aside: ['dataKind'],
    span: ['dataHeadingId'],
    section: [['dataPart', 'tabs', 'tab', 'steps'], 'dataLabel'],
    code: [['className', /^language-./]],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan'],
    ol: ['start', 'reversed'],
    input: [['type', 'checkbox'], 'checked'],
  },
  required: { input: { type: 'checkbox' } },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['https'] },
};
