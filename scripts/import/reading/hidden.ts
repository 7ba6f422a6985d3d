import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { hiddenCharacters, withoutHidden } from '../../../worker/contract/hidden-characters.ts';

/** Stands where an entity names what is no character. */
const replaced = /\ufffd/g;

/**
 * Takes hidden characters out of what a file says once it is read, whichever way it wrote them, and counts them. The
 * sign for what is no character goes too, unless the file itself shows it.
 */
export function createCleaner(source: string) {
  const showsReplaced = source.includes('\ufffd');
  let removed = 0;

  function text(given: string): string {
    const stays = showsReplaced ? given : given.replace(replaced, '');
    removed += given.length - stays.length + hiddenCharacters(stays).length;
    return withoutHidden(stays);
  }

  /** Of lists and fields the texts in them. A key stays as it is: cleaned, it could be the name of another. */
  function value<Value>(given: Value): Value;
  function value(given: unknown): unknown {
    if (typeof given === 'string') return text(given);
    if (Array.isArray(given)) return given.map((item) => value(item));
    if (typeof given !== 'object' || given === null || given instanceof Date) return given;
    return Object.fromEntries(Object.entries(given).map(([key, inner]) => [key, value(inner)]));
  }

  /** An address stays as it is: cleaned, it would lead somewhere else, and what reads it refuses it. */
  function tree(root: Root): void {
    visit(root, (node) => {
      if ('value' in node) node.value = text(node.value);
      if (node.type !== 'element') return;
      const { href, src, ...others } = node.properties;
      node.properties = { ...value(others), ...(href && { href }), ...(src && { src }) };
    });
  }

  return { text, value, tree, removed: () => removed };
}
