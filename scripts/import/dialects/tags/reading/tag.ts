/** A tag of another tool: a component of JSX, a tag of Liquid, a shortcode of Hugo. */
export interface Tag {
  syntax: 'jsx' | 'liquid' | 'hugo';
  kind: 'open' | 'close' | 'alone';
  /** In small letters, without what divides its words. */
  name: string;
  /** As it was written. */
  raw: string;
  named: ReadonlyMap<string, string>;
  /** What stands there without a name. */
  listed: readonly string[];
}

/** A tag as it stands in the text, before it is known which ones belong together. */
export interface Token extends Tag {
  from: number;
  to: number;
}

export interface TagElement {
  tag: Tag;
  /** Missing where nothing closes the tag. */
  inside: TagNode[] | undefined;
  /** What stands between the tags, as it was written. */
  source: string;
}

export type TagNode = string | TagElement;

/** Elements of HTML that hold nothing, and so have no end. */
export const isHollow = (name: string) =>
  /^(area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i.test(name);

export const plainName = (name: string) => name.toLowerCase().replace(/[-_.]/g, '');

/** HTML leads nowhere from these: a site that gives one `to` has a component of its own under that name. */
export const isOwnComponent = (name: string, named: ReadonlyMap<string, string>) =>
  named.has('to') && /^(nav|menu|header|footer|main|section|article|aside|div|span)$/.test(name);

/** The first of these values that the tag has. */
export function valueAt({ named }: Tag, ...names: string[]): string {
  return names.map((name) => named.get(name)).find((value) => value !== undefined) ?? '';
}

/** What stands behind the name of a tag: `key="value"`, `"a text"`, `word`. */
export function readValues(written: string): Pick<Tag, 'named' | 'listed'> {
  const named = new Map<string, string>();
  const listed: string[] = [];
  for (const [, key, double, single, tick, word] of written.matchAll(value)) {
    const text = double ?? single ?? tick ?? word ?? '';
    if (key === undefined) listed.push(text);
    else named.set(key.toLowerCase(), text.replace(/\\(["'])/g, '$1'));
  }
  return { named, listed };
}

const value =
  /(?:([A-Za-z_:][\w:.-]*)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`=][^\s"'`]*))/g;

/** Puts each closing tag to the nearest one that it can close. Tags that nothing closes stand alone. */
export function treeOf(text: string, tokens: readonly Token[]): TagNode[] {
  const closedBy = pairsOf(tokens);
  return nodesIn(0, text.length, 0, tokens.length);

  function nodesIn(from: number, to: number, first: number, last: number): TagNode[] {
    const nodes: TagNode[] = [];
    let end = from;
    for (let index = first; index < last; index += 1) {
      const token = tokens[index] as Token;
      nodes.push(text.slice(end, token.from));
      const closing = closedBy.get(index);
      const close = closing === undefined ? undefined : (tokens[closing] as Token);
      if (close && closing !== undefined) {
        const source = text.slice(token.to, close.from);
        const inside = nodesIn(token.to, close.from, index + 1, closing);
        nodes.push({ tag: token, inside, source });
        index = closing;
      } else {
        nodes.push({ tag: token, inside: undefined, source: '' });
      }
      end = (close ?? token).to;
    }
    nodes.push(text.slice(end, to));
    return nodes.filter((node) => node !== '');
  }
}

/** The number of the closing tag by the number of the opening one. */
function pairsOf(tokens: readonly Token[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  // How many of a name are open: a closing tag without any need not look for one.
  const counts = new Map<string, number>();
  const count = (index: number, by: number) => {
    const { syntax, name } = tokens[index] as Token;
    counts.set(syntax + name, (counts.get(syntax + name) ?? 0) + by);
  };
  for (const [index, { kind, name, syntax }] of tokens.entries()) {
    if (kind === 'open') {
      open.push(index);
      count(index, 1);
    }
    if (kind !== 'close' || !counts.get(syntax + name)) continue;
    for (let inner = open.pop(); inner !== undefined; inner = open.pop()) {
      count(inner, -1);
      const opening = tokens[inner] as Token;
      if (opening.syntax !== syntax || opening.name !== name) continue;
      pairs.set(inner, index);
      break;
    }
  }
  return pairs;
}
