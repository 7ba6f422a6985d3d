import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Look } from '../../../../site/content/article/body/looks.ts';

/** Marks by the end of the address, as ours are, what an old site had once for the light and once for the dark. */
export function markLooks(tree: Root): void {
  const found: { picture: Element; look: Look | undefined }[] = [];
  visit(tree, 'element', (node) => {
    if (isPicture(node)) found.push({ picture: node, look: lookOf(node) });
  });
  const isInBoth = (['dark', 'light'] as const).every((one) =>
    found.some(({ look }) => look === one),
  );
  for (const { picture, look } of found) {
    if (!look) continue;
    const address = addressOf(picture).replace(/#.*$/s, '');
    // One for the dark alone is shown to all.
    picture.properties['src'] = isInBoth ? `${address}#only-${look}` : address;
  }
}

const isPicture = ({ tagName }: Element) => tagName === 'img' || tagName === 'image';

/** Themes say it by a class, GitHub and Material by the end of the address. */
function lookOf(node: Element): Look | undefined {
  const classes = [node.properties['className'] ?? node.properties['class'] ?? []].flat();
  const [, end = ''] = addressOf(node).split('#');
  const words = [...classes.map(String), end].join(' ').split(/\s+/);
  if (words.some((word) => dark.test(word))) return 'dark';
  return words.some((word) => light.test(word)) ? 'light' : undefined;
}

const dark = /^(?:gh-)?(?:only-?dark|dark-?only|dark-?mode-?only|dark:block|dark:inline)$/i;
const light = /^(?:gh-)?(?:only-?light|light-?only|light-?mode-?only|dark:hidden)$/i;

const addressOf = ({ properties }: Element) => String(properties['src'] ?? '');
