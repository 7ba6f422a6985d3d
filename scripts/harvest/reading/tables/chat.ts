import type { Fault, Row } from './table.ts';

/** The messages of a chat: JSON lines, or one text of JSON; a conversation of several messages is each of them. */
export function chatRows(text: string): Row[] | Fault {
  const whole = parsed(text);
  if (whole !== undefined) return rowsIn(whole);
  const rows: Row[] = [];
  for (const [n, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const value = parsed(line);
    if (typeof value !== 'object' || value === null)
      return {
        fault: `Line ${n + 1} is no JSON object. Each line holds one: {"from": "…", "text": "…"}`,
      };
    rows.push(...rowsIn(value));
  }
  return rows;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What stands around messages holds for each of them: whose conversation it is, and when it was. */
function rowsIn(value: unknown, around: ReadonlyMap<string, string> = new Map()): Row[] {
  if (Array.isArray(value)) return value.flatMap((each) => rowsIn(each, around));
  if (typeof value !== 'object' || value === null) return [];
  const own = new Map([...around, ...textsIn(value)]);
  const messages = Object.values(value).filter(isListOfObjects);
  // The parts of one message are its text.
  if (messages.length === 0 || isMessage(value)) return [own];
  return messages.flatMap((list) => rowsIn(list, own));
}

const isListOfObjects = (value: unknown): value is object[] =>
  Array.isArray(value) && value.some((each) => typeof each === 'object' && each !== null);

const isMessage = (value: object) =>
  isListOfObjects(Object.entries(value).find(([key]) => partsOf.has(key))?.[1]);

/** Where a text stands in parts: some bold, some a link. */
const partsOf = new Set(['text', 'content', 'text_entities']);

/** Every text of an object, and of the objects in it, by its name. */
function textsIn(value: object, prefix = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, each]): [string, string][] => {
    const name = `${prefix}${key}`;
    if (typeof each === 'string' || typeof each === 'number') return [[name, String(each)]];
    if (Array.isArray(each)) return partsOf.has(key) ? [[name, each.map(partText).join('')]] : [];
    return typeof each === 'object' && each !== null ? textsIn(each, `${name} `) : [];
  });
}

function partText(part: unknown): string {
  if (typeof part === 'string') return part;
  const text = typeof part === 'object' && part !== null && 'text' in part ? part.text : '';
  return typeof text === 'string' ? text : '';
}
