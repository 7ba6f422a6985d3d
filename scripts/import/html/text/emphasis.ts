import type { Element, ElementContent, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';

/**
 * Makes bold and italic survive beside Chinese. Markdown does not see the end of `**重置。**然后`, so literal
 * asterisks become bold, and punctuation at the edge of bold text moves out of it.
 */
export function correctEmphasis(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (index === undefined || parent?.type !== 'element' || parent.tagName === 'code') return;
    node.value = node.value.replace(boldSign, '$1');
    if (literalBold.test(node.value)) parent.children.splice(index, 1, ...boldParts(node.value));
  });
  visit(tree, 'element', (node, index, parent) => {
    if (index === undefined || !parent || !/^(strong|em|b|i)$/.test(node.tagName)) return;
    const [before, after] = [parent.children[index - 1], parent.children[index + 1]];
    if (after?.type === 'text' && /^[\p{L}\p{N}]/u.test(after.value)) moveEnd(node, after);
    if (before?.type === 'text' && /[\p{L}\p{N}]$/u.test(before.value)) moveStart(node, before);
  });
}

/** An underline looks like a link on the web: it becomes bold, or nothing where the text is bold already. */
export function replaceUnderline(tree: Root): void {
  visitParents(tree, 'element', (node, ancestors) => {
    if (node.tagName !== 'u' && node.tagName !== 'ins') return;
    const isBold = ancestors.some(
      (ancestor) =>
        ancestor.type === 'element' && /^(strong|b|th|h[1-6]|a)$/.test(ancestor.tagName),
    );
    node.tagName = isBold ? 'span' : 'strong';
  });
}

/** Behind a word Markdown takes `**.**` for no bold stop, which editors write nevertheless. */
const boldSign = /(?<=[\p{L}\p{N})\]”’"'])\*\*([.,:;!?。，：；！？]{1,3})\*\*(?!\*)/gu;

const han = String.raw`\p{Script=Han}，。：；！？、“”‘’（）《》「」`;
const literalBold = new RegExp(
  [
    String.raw`\*\*(?!\s)([^*]*[${han}][^*]*)(?<!\s)\*\*`,
    String.raw`(?<=[${han}])\*\*(?!\s)([^*]+)(?<!\s)\*\*(?=[${han}])`,
  ].join('|'),
  'u',
);

function boldParts(text: string): ElementContent[] {
  // Each end is followed by what stood in the one way to write it, or in the other.
  return text.split(new RegExp(literalBold, 'gu')).flatMap((value: string | undefined, part) => {
    if (value === undefined) return [];
    const words: Text = { type: 'text', value };
    const isBold = part % 3 !== 0;
    return isBold
      ? { type: 'element', tagName: 'strong', properties: {}, children: [words] }
      : words;
  });
}

function moveEnd({ children }: Element, after: Text): void {
  const last = children.at(-1);
  if (last?.type !== 'text') return;
  const [edge = ''] = /[\p{P}\s]+$/u.exec(last.value) ?? [];
  if (edge.length === last.value.length) return;
  last.value = last.value.slice(0, last.value.length - edge.length);
  after.value = edge + after.value;
}

function moveStart({ children }: Element, before: Text): void {
  const first = children[0];
  if (first?.type !== 'text') return;
  const [edge = ''] = /^[\p{P}\s]+/u.exec(first.value) ?? [];
  if (edge.length === first.value.length) return;
  first.value = first.value.slice(edge.length);
  before.value += edge;
}
