import type { Root } from 'hast';
import { defineMdastPlugin, htmlToHast, markdownToHtml } from 'satteri';
import { isHtmlName, unwrapWords } from '../dialects/text/plain-text.ts';

/** Markdown with whatever HTML it holds as one tree of HTML, read by the parser that the site uses. */
export function parseBody(markdown: string): Root {
  const { html } = markdownToHtml(unwrapWords(markdown), {
    features: { frontmatter: false, definitionList: true },
    mdastPlugins: [unknownTagsAsText],
  });
  return htmlToHast(html, { fragment: true }) as Root;
}

/** `<port>` in a sentence is a placeholder that the reader must see, though Markdown takes it for a tag. */
const unknownTagsAsText = defineMdastPlugin({
  name: 'unknown-tags-as-text',
  html(node, ctx) {
    const value = node.value.replace(/<(?=\/?([a-z][^\s/>]*))/gi, (bracket, name: string) =>
      isHtmlName(name) ? bracket : '&lt;',
    );
    if (value !== node.value) ctx.replaceNode(node, { type: 'html', value });
  },
});
