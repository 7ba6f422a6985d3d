import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

const cautions = new Set(['WARNING', 'CAUTION', 'IMPORTANT', 'DANGER', 'ERROR']);
const notes = new Set(['NOTE', 'TIP', 'INFO', 'HINT', 'MORELIKETHIS', 'SUCCESS', 'PREREQUISITES']);

/** Turns `> [!NOTE]` and its kin, as GitHub, Adobe and Obsidian write them, into asides. */
export function markAsides(tree: Root): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'blockquote') return;
    const first = node.children.find((child) => child.type === 'element');
    const opening = first?.children[0];
    if (first?.tagName !== 'p' || opening?.type !== 'text') return;

    const [mark, kind = ''] = /^\s*\[!([A-Za-z]+)\][+-]?\s*/.exec(opening.value) ?? [];
    const isCaution = cautions.has(kind.toUpperCase());
    if (mark === undefined || !(isCaution || notes.has(kind.toUpperCase()))) return;

    opening.value = opening.value.slice(mark.length);
    node.tagName = 'aside';
    node.properties = isCaution ? { dataKind: 'caution' } : {};
    node.children = node.children.filter((child) => !isEmptyParagraph(child));
  });
}

const isEmptyParagraph = (node: Element['children'][number]) =>
  node.type === 'element' &&
  node.tagName === 'p' &&
  node.children.every((child) => child.type === 'text' && !child.value.trim());
