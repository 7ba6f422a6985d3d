import type { Element, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';

const attribute = String.raw`(?:[.#][\w.-]+|[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s}"']+))`;
const list = String.raw`\{:?\s*${attribute}(?:\s+${attribute})*\s*\}`;
const leading = new RegExp(`^${list}`);
const alone = new RegExp(String.raw`^\s*${list}\s*$`);
const afterHeading = new RegExp(String.raw`\s*${list}\s*$`);
const idIn = /#([\w.-]+)|\bid\s*=\s*["']?([^\s"'}]+)/;

/**
 * Removes `{width="500"}` and `{.class}` behind pictures, links and paragraphs, as Pandoc, kramdown and
 * Adobe write them. The `{#id}` of a heading becomes its id.
 */
export function readAttributeLists(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (/^h[1-6]$/.test(node.tagName)) readHeadingId(node);
    node.children.forEach((child, index) => {
      if (child.type !== 'text') return;
      if (isInline(node.children[index - 1])) child.value = child.value.replace(leading, '');
      if (node.tagName === 'p' && node.children.length === 1) {
        child.value = child.value.replace(alone, '');
      }
    });
  });
}

function readHeadingId(heading: Element): void {
  const last = heading.children.at(-1);
  if (last?.type !== 'text') return;
  const [written] = afterHeading.exec(last.value) ?? [];
  if (written === undefined) return;
  last.value = last.value.slice(0, -written.length);
  const [, short, long] = idIn.exec(written) ?? [];
  const id = short ?? long;
  if (id !== undefined) heading.properties['id'] = id;
}

const isInline = (node: RootContent | undefined) =>
  node?.type === 'element' && /^(img|a|code|strong|em|span|kbd)$/.test(node.tagName);
