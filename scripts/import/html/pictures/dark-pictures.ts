import type { Element, Root } from 'hast';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import type { Lose } from '../../report.ts';

/** Of a picture that an old site had once for the light and once for the dark, the one for the light stays. */
export function leaveDarkPictures(tree: Root, lose: Lose): void {
  if (!hasLight(tree)) return;
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !isPicture(node) || !isFor(node, dark)) return undefined;
    lose('picture for a dark page left out, as one for a light page stays', addressOf(node));
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function hasLight(tree: Root): boolean {
  let found = false;
  visit(tree, 'element', (node) => {
    found = isPicture(node) && isFor(node, light);
    return found ? EXIT : undefined;
  });
  return found;
}

const isPicture = ({ tagName }: Element) => tagName === 'img' || tagName === 'image';

/** Themes say it by a class, GitHub and Material by the end of the address. */
function isFor(node: Element, mode: RegExp): boolean {
  const classes = [node.properties['className'] ?? node.properties['class'] ?? []].flat();
  const [, end = ''] = addressOf(node).split('#');
  return [...classes.map(String), end]
    .join(' ')
    .split(/\s+/)
    .some((word) => mode.test(word));
}

const dark = /^(?:gh-)?(?:only-?dark|dark-?only|dark-?mode-?only|dark:block|dark:inline)$/i;
const light = /^(?:gh-)?(?:only-?light|light-?only|light-?mode-?only|dark:hidden)$/i;

const addressOf = ({ properties }: Element) => String(properties['src'] ?? '');
