import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { linkPath } from '../components/icons/icons.ts';
import { headingId, headingNames } from '../content/article/body/ids.ts';
import { element } from './element.ts';
import { stringsOfFile } from './strings-of-file.ts';

/**
 * Names each heading before Astro would, after all of these plugins, and puts a link to it beside it: one inside would be read out
 * as part of its name, here and among the headings of the page.
 */
export const headings = (): HastPluginEntry => () => {
  const nameOf = headingNames();
  return defineHastPlugin({
    name: 'headings',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, ctx) {
        const { text, id } = nameOf(ctx.textContent(node), node.properties['id']);
        const words = stringsOfFile(ctx.fileURL).parts;
        const attributes = { href: `#${id}`, dataCopied: words.linkCopied, dataPagefindIgnore: '' };
        const link = element('a', { className: ['anchor'], ...attributes }, [
          icon,
          element('span', { className: ['visually-hidden'] }, [
            { type: 'text', value: words.linkTo(text.trim()) },
          ]),
        ]);
        const heading = element(node.tagName, { ...node.properties, id }, withoutId(node.children));
        ctx.replaceNode(node, element('div', { className: ['heading'] }, [heading, link]));
      },
    },
  });
};

/** What an author wrote of the `id` is for the build. */
function withoutId(children: Readonly<Element>['children']): Element['children'] {
  const last = children.at(-1);
  if (last?.type !== 'text') return [...children];
  return [...children.slice(0, -1), { type: 'text', value: headingId(last.value).text }];
}

const icon = element('svg', { className: ['icon'], viewBox: '0 0 24 24', ariaHidden: 'true' }, [
  element('path', { d: linkPath }),
]);
