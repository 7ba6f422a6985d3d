import type { Element, Parents, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Lose } from '../../losses.ts';
import { isRemote } from './pictures.ts';

/**
 * An icon of another site cannot come along, and its words would stand in a sentence that says the same: it goes. What
 * it shows where no words stand beside it stays as words. One of the folder is a picture as high as the words beside it.
 */
export function leaveIcons(tree: Root, lose: Lose): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || node.tagName !== 'img' || !isIcon(node)) return undefined;
    const { src, alt } = node.properties;
    if (!isRemote(String(src))) return undefined;
    lose('construct of another tool left out', `icon ${String(src)}`);
    const words = hasWords(parent) ? [] : [{ type: 'text' as const, value: String(alt ?? '') }];
    parent.children.splice(index, 1, ...words);
    return [SKIP, index + words.length];
  });
}

/** A class says so, or a size of no more than two lines. */
function isIcon({ properties }: Element): boolean {
  const classes = [properties['className'] ?? properties['class'] ?? []].flat().map(String);
  const sizes = [properties['width'], properties['height']].map((size) =>
    Number(String(size ?? 'unknown').replace(/px$/, '')),
  );
  const isSmall = sizes.every((size) => size <= largestIcon);
  return isSmall || classes.some((name) => /(?:^|[-_])(?:icon|emoji)(?:[-_]|$)/i.test(name));
}

const largestIcon = 32;

/** Whether its line says something besides it. */
const hasWords = ({ children }: Parents) =>
  children.some((child) => textOf(child, { includeImageAlt: false }).trim() !== '');
