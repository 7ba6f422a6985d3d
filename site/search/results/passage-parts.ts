import type { ElementPart, Part } from './parts.ts';
import { runParts } from './parts.ts';
import { styledRuns } from './short-answer.ts';

/** A passage as it is shown: steps and the items of a list are lists. */
export function passageParts(passage: string): ElementPart[] {
  const shown: (ElementPart & { parts: Part[] })[] = [];
  for (const line of passage.split('\n')) {
    const [, sign, item = line] = /^(\d+\.|-) (.*)/.exec(line) ?? [];
    const parts = runParts(styledRuns(item));
    const tag = sign === undefined ? 'p' : sign === '-' ? 'ul' : 'ol';
    if (tag === 'p') shown.push({ tag, dir: 'auto', parts });
    else {
      if (shown.at(-1)?.tag !== tag) shown.push({ tag, dir: 'auto', parts: [] });
      shown.at(-1)?.parts.push({ tag: 'li', parts });
    }
  }
  return shown;
}

/** The same as plain text, line by line. */
export const plainPassage = (passage: string): string =>
  styledRuns(passage)
    .map(({ text }) => text)
    .join('');
