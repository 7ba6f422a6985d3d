import { isDeepStrictEqual } from 'node:util';
import { isSeq, type Node, parseDocument, stringify, type YAMLSeq } from 'yaml';

/** What is put into a list: a text, or keys with texts. */
export type Item = string | Record<string, string>;

/** What is added to which top-level list. */
export interface Addition {
  key: string;
  items: readonly Item[];
  /** The key below which a new list stands; without it, at the end. */
  below?: string;
}

interface Change {
  at: number;
  removed: string;
  inserted: string;
}

/**
 * The one change of a YAML text that adds items to the end of a top-level list, whichever way it is written, and
 * leaves every other byte. Nothing where the list cannot be written to, such as an alias.
 */
export function additionToList(text: string, addition: Addition): Change | undefined {
  const { key, items } = addition;
  const change = changeOf(text, addition);
  const { at, removed, inserted } = change;
  const after = text.slice(0, at) + inserted + text.slice(at + removed.length);
  const [was, is] = [listIn(text, key), listIn(after, key)];
  return isDeepStrictEqual([...was, ...items], is) ? change : undefined;
}

function changeOf(text: string, { key, items, below }: Addition): Change {
  const lineEnd = lineEndOf(text);
  const document = parseDocument(text);
  const list = document.get(key, true) as Node | undefined;
  const block = (indent: number) => blockLines(items, ' '.repeat(indent), lineEnd);

  if (!document.has(key)) {
    const above = below === undefined ? undefined : document.get(below, true);
    const at = above ? lineAfter(text, endOf(lastOf(above))) : text.length;
    return insertion(text, at, `${key}:${lineEnd}${block(2)}`);
  }
  if (!isSeq(list)) return insertion(text, lineAfter(text, endOf(list)), block(2));
  if (!list.flow)
    return insertion(text, lineAfter(text, endOf(lastOf(list))), block(columnOf(text, list)));

  const last = list.items.at(-1);
  const flow = items.map((item) => JSON.stringify(item)).join(', ');
  if (last) return { at: endOf(last), removed: '', inserted: `, ${flow}` };
  return emptyFlow(text, list, `${lineEnd}${block(2)}`);
}

/** Items after `[]`, in place of it. */
function emptyFlow(text: string, list: YAMLSeq, lines: string): Change {
  const start = list.range?.[0] ?? 0;
  const at = text.slice(0, start).trimEnd().length;
  const end = lineAfter(text, endOf(list));
  const comment = text.slice(endOf(list), end).trimEnd();
  return {
    at,
    removed: text.slice(at, end),
    inserted: `${comment && ` ${comment.trim()}`}${lines}`,
  };
}

/** Lines between others; the text may end without a line end. */
function insertion(text: string, at: number, lines: string): Change {
  const isOpen = at > 0 && text[at - 1] !== '\n';
  return { at, removed: '', inserted: isOpen ? `${lineEndOf(text)}${lines}` : lines };
}

const lineEndOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n');

const blockLines = (items: readonly Item[], indent: string, lineEnd: string) =>
  items
    .flatMap((item) =>
      typeof item === 'string'
        ? [`- ${scalar(item)}`]
        : Object.entries(item).map(
            ([key, value], n) => `${n === 0 ? '- ' : '  '}${key}: ${scalar(value)}`,
          ),
    )
    .map((line) => `${indent}${line}${lineEnd}`)
    .join('');

/** A text in quotes only where it needs them. */
const scalar = (text: string) => stringify(text, { lineWidth: 0 }).trimEnd();

const endOf = (node: unknown) => (node as Node | undefined)?.range?.[1] ?? 0;

/** What a value ends with: a list without brackets would take in the comments below it. */
const lastOf = (value: unknown) => (isSeq(value) && !value.flow ? value.items.at(-1) : value);

const columnOf = (text: string, { range }: YAMLSeq) => {
  const start = range?.[0] ?? 0;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
};

/** Where the line after an offset begins. */
function lineAfter(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** The list as it is read; empty where there is none. */
function listIn(text: string, key: string): unknown[] {
  const document = parseDocument(text);
  if (document.errors.length > 0) return [NaN];
  const list: unknown = document.toJS()?.[key];
  return Array.isArray(list) ? list : [];
}
