import type { Element, ElementContent, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import { isHidingStyle } from '../../dialects/text/hiding-style.ts';

const attribute = String.raw`(?:[.#][\w.-]+|[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s}"']+))`;
const list = String.raw`\{:?\s*${attribute}(?:\s+${attribute})*\s*\}`;
const leading = new RegExp(`^${list}`);
const alone = new RegExp(String.raw`^\s*${list}\s*$`);
const afterHeading = new RegExp(String.raw`\s*${list}\s*$`);
const afterBlock = new RegExp(String.raw`\s${list}\s*$`);
const span = new RegExp(String.raw`(\[[^\[\]]*\]${list})`);
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

/** What a list of attributes keeps from being seen becomes hidden as HTML says it. */
export function hideByLists(tree: Root): void {
  visit(tree, 'element', (node) => {
    for (const [index, child] of node.children.entries()) {
      if (child.type !== 'text' || !isHidingStyle(child.value)) continue;
      const before = node.children[index - 1];
      const [written = ''] = leading.exec(child.value) ?? [];
      if (isInline(before) && isHidingStyle(written)) {
        before.properties['hidden'] = true;
        child.value = child.value.slice(written.length);
      }
      const [end = ''] = afterBlock.exec(child.value) ?? [];
      const isLast = index === node.children.length - 1;
      if (isLast && isBlock.test(node.tagName) && isHidingStyle(end))
        node.properties['hidden'] = true;
    }
    hideSpans(node);
  });
}

/** `[words]{style="display:none"}`, as Pandoc writes a span. */
function hideSpans(node: Element): void {
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'text' || !isHidingStyle(child.value)) return [child];
    return child.value.split(span).map((value, part): ElementContent => {
      const words = { type: 'text', value: value.replace(/^\[|\]\{[^{}]*\}$/g, '') } as const;
      return part % 2 === 0 || !isHidingStyle(value)
        ? { type: 'text', value }
        : { type: 'element', tagName: 'span', properties: { hidden: true }, children: [words] };
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

const isBlock = /^(h[1-6]|li|td|th|dt|dd)$/;

const isInline = (node: RootContent | undefined): node is Element =>
  node?.type === 'element' && /^(img|a|code|strong|em|span|kbd)$/.test(node.tagName);
