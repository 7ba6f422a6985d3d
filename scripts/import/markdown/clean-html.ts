import type { Root } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { visit } from 'unist-util-visit';

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

const schema: Schema = {
  tagNames: [
    ...(defaultSchema.tagNames ?? []),
    'aside',
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
    code: [['className', /^language-./]],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan'],
    ol: ['start', 'reversed'],
    input: [['type', 'checkbox'], 'checked'],
  },
  required: { input: { type: 'checkbox' } },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['https'] },
};
