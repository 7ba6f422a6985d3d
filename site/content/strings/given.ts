import type { Said } from '../../languages/own-texts.ts';

/** What a function of the strings is given, and what it says. */
export interface Given {
  names: string[];
  /** Whether it is given one thing that has these names. */
  isByName: boolean;
  /** A text, or several by their keys. */
  says: unknown;
}

/** Read from the function itself: nowhere else are the names of the places in a text. */
export function givenTo(text: Said): Given {
  const source = text.toString();
  const [, list = ''] = /^(?:function\s*\w*\s*)?\(?\s*([^)]*?)\s*(?:\)|=>)/.exec(source) ?? [];
  const isByName = list.startsWith('{');
  const names = list
    .replace(/^\{|\}$/g, '')
    .split(',')
    // A name begins with "_" where the text leaves it out.
    .map((name) => /[a-z]\w*/i.exec(name)?.[0] ?? '')
    .filter(Boolean);
  return { names, isByName, says: saidBy(text, probes(names, isByName)) };
}

/** What needs a number or a day, and so cannot say a name, says one text. */
function saidBy(text: Said, given: readonly unknown[]): unknown {
  try {
    return text(...given);
  } catch {
    return '';
  }
}

/** Each is its own name. */
const probes = (names: readonly string[], isByName: boolean): unknown[] =>
  isByName ? [Object.fromEntries(names.map((name) => [name, name]))] : [...names];
