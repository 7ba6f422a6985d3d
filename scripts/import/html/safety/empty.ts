import type { Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';

/** Whether a text says and shows nothing. */
export const isEmpty = (tree: Root) => {
  let isIt = true;
  visit(tree, (node) => {
    const says =
      node.type === 'text'
        ? node.value.trim() !== ''
        : node.type === 'element' && /^(img|image)$/.test(node.tagName);
    if (says) isIt = false;
    return says ? EXIT : undefined;
  });
  return isIt;
};
