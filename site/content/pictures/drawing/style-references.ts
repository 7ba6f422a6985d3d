import { transform, transformStyleAttribute } from 'lightningcss';
import { looselyDecoded } from '../../addresses/decoded.ts';

/** That a property, or `href`, names another part of the drawing. */
export interface Reference {
  property: string;
  id: string;
}

/** For which elements a rule of a sheet is at most: `#id`, `.class`, a name in small letters, or `*`. */
export type Key = string;

/** What a style sheet refers to. One that cannot be read has nothing: it is refused elsewhere. */
export function referencesOfSheet(css: string): [Key, Reference][] {
  if (!css.includes('(')) return [];
  const found: [Key, Reference][] = [];
  const visitor = {
    StyleSheet: ({ rules }: { rules: unknown }) => collect(rules, { keys: ['*'], property: '' }),
  };
  const collect = collectInto(found);
  try {
    transform({ filename: 'drawing.css', code: Buffer.from(css), visitor });
  } catch {
    return [];
  }
  return found;
}

/** The same of declarations. */
export function referencesOfStyle(css: string): Reference[] {
  const found: [Key, Reference][] = [];
  const collect = collectInto(found);
  try {
    transformStyleAttribute({
      code: Buffer.from(css),
      visitor: {
        Declaration: (declaration) => collect(declaration, { keys: ['*'], property: '' }),
      },
    });
  } catch {
    return [];
  }
  return found.map(([, reference]) => reference);
}

/** The part that an address names, if it is one of the drawing itself. */
export const idIn = (address: string): string | undefined =>
  address.startsWith('#') ? looselyDecoded(address.slice(1)) : undefined;

interface Place {
  keys: Key[];
  property: string;
}

/** Every address in a tree of CSS, however deep: in values of any kind, in rules inside rules. */
const collectInto = (found: [Key, Reference][]) =>
  function collect(node: unknown, around: Place): void {
    if (typeof node !== 'object' || node === null) return;
    const place = placeOf(node, around);
    const id = 'url' in node && typeof node.url === 'string' ? idIn(node.url) : undefined;
    if (id !== undefined)
      for (const key of place.keys) found.push([key, { property: place.property, id }]);
    for (const inner of Object.values(node)) collect(inner, place);
  };

function placeOf(node: object, { keys, property }: Place): Place {
  return {
    keys: 'selectors' in node ? (node.selectors as unknown[]).map(keyOf) : keys,
    property: 'property' in node ? String(node.property) : property,
  };
}

/** What an element must be for the end of a selector to fit it; of several, the rarest. */
function keyOf(selector: unknown): Key {
  // A step of an animation: nobody knows here which elements it moves.
  if (!Array.isArray(selector)) return '*';
  const parts: { type: string; name?: string }[] = selector;
  const end = parts.slice(parts.findLastIndex(({ type }) => type === 'combinator') + 1);
  const named = (type: string) => end.find((part) => part.type === type)?.name;
  const [id, kind, name] = [named('id'), named('class'), named('type')];
  if (id !== undefined) return `#${id}`;
  return kind === undefined ? (name?.toLowerCase() ?? '*') : `.${kind}`;
}
