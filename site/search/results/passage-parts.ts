import type { ElementPart, Part } from './parts.ts';
import { runParts } from './parts.ts';
import { styledRuns } from './short-answer.ts';

/** A passage as it is shown: steps and the items of a list are lists, those further in below the item that they belong to. */
export function passageParts(passage: string): ElementPart[] {
  const shown: ElementPart[] = [];
  let item: Part[] = [];
  for (const line of passage.split('\n')) {
    const [, space, sign, text = line] = /^( *)(\d+\.|-) (.*)/.exec(line) ?? [];
    const parts = runParts(styledRuns(text));
    if (sign === undefined) shown.push({ tag: 'p', dir: 'auto', parts });
    else {
      listAtEnd(space ? item : shown, sign === '-' ? 'ul' : 'ol').push({ tag: 'li', parts });
      if (!space) item = parts;
    }
  }
  return shown;
}

/** The items of the list that stands at the end, or of a new one. */
function listAtEnd(parts: Part[], tag: 'ol' | 'ul'): Part[] {
  const last = parts.at(-1);
  if (typeof last === 'object' && last.tag === tag) return last.parts as Part[];
  const items: Part[] = [];
  parts.push({ tag, dir: 'auto', parts: items });
  return items;
}

/** The same as plain text, line by line. */
export const plainPassage = (passage: string): string =>
  styledRuns(passage)
    .map(({ text }) => text)
    .join('');
