import Slugger from 'github-slugger';
import type { Element, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { Lose } from '../../losses.ts';
import { headingText } from './heading-words.ts';

/** The text of the first main heading. */
export function firstHeading(tree: Root): string | undefined {
  let text: string | undefined;
  visit(tree, 'element', (node) => {
    if (node.tagName === 'h1' && text === undefined) text = headingText(node) || undefined;
  });
  return text;
}

/**
 * The page shows the title itself: an opening heading that says the same goes, other main headings step down. From which
 * likeness on it says the same, is for those to say who know where the title is from.
 */
export function fitHeadings(tree: Root, title: string, lose: Lose, likeness = 0.5): void {
  const opening = tree.children.findIndex((node) => !isBlank(node));
  const heading = tree.children[opening];
  if (heading?.type === 'element' && heading.tagName === 'h1') {
    const words = headingText(heading);
    if (sameText(words, title) || diceCoefficient(words, title) > likeness) {
      tree.children.splice(opening, 1, ...anchorsOf(heading, words));
      if (!sameText(words, title)) {
        lose('opening heading left out, as it only rewords the title', words);
      }
    }
  }
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'h1') node.tagName = 'h2';
    // A heading in Markdown is one line.
    const isBreak =
      node.tagName === 'br' && parent?.type === 'element' && /^h\d$/.test(parent.tagName);
    if (isBreak && index !== undefined)
      parent.children.splice(index, 1, { type: 'text', value: ' ' });
  });
}

/** Whether two texts have the same letters, whatever stands between them. */
export const sameText = (a: string, b: string) => bare(a) === bare(b);

/** What led to the opening heading leads to the top. */
function anchorsOf({ properties }: Element, words: string): Element[] {
  return [properties['id'], new Slugger().slug(words)]
    .filter((id) => id !== undefined)
    .map((id) => ({ type: 'element', tagName: 'a', properties: { id }, children: [] }));
}

const isBlank = (node: RootContent) =>
  node.type === 'comment' || (node.type === 'text' && !node.value.trim());

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** How many pairs of letters two texts share, 0 to 1: two translations of one title score above 0.5. */
function diceCoefficient(a: string, b: string): number {
  const [left, right] = [pairsOf(bare(a)), pairsOf(bare(b))];
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size || 1);
}

function pairsOf(text: string): Set<string> {
  const letters = [...text];
  return new Set(letters.slice(1).map((letter, index) => letters[index] + letter));
}
