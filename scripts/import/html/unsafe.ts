import type { Element, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Lose } from '../markdown/losses.ts';

const working = new Set(
  'script style template noscript form input textarea select button object applet svg math canvas dialog'.split(
    ' ',
  ),
);

/** Takes out what a reader was never meant to read, and what would do something instead of saying it. */
export function hideHtml(tree: Root, lose: Lose): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (node.type === 'element' && 'dataFootnoteBackref' in node.properties) {
      // The way back from a footnote; its place has no name of its own here.
    } else if (node.type === 'comment') {
      lose('comment or hidden text left out', node.value.trim());
    } else if (node.type !== 'element') {
      return undefined;
    } else if (isHidden(node)) {
      lose('comment or hidden text left out', textOf(node).trim());
    } else if (working.has(node.tagName) && !isCheckbox(node)) {
      lose('unsafe or working HTML left out', `<${node.tagName}>`);
    } else {
      for (const name of handlers(node)) lose('unsafe or working HTML left out', `${name}=`);
      return undefined;
    }
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

const handlers = ({ properties }: Element) =>
  Object.keys(properties).filter((name) => /^on/i.test(name));

const isHidden = ({ properties }: Element) =>
  Boolean(properties['hidden']) || /display:\s*none/.test(String(properties['style'] ?? ''));

const isCheckbox = ({ tagName, properties }: Element) =>
  tagName === 'input' && properties['type'] === 'checkbox';
