import type { Analyser } from '../../../../languages/analyser.ts';
import { fold } from '../../../../languages/fold.ts';
import { charactersOf, isUnspaced, splitAtScripts } from '../../../../languages/split-words.ts';
import { hashOf } from '../../format/checksum.ts';

/** The words of a message in their order; of a script without spaces its characters. */
export const tokensOf = (text: string): string[] =>
  fold(text)
    .split(' ')
    .flatMap(splitAtScripts)
    .flatMap((run) => (isUnspaced(run) ? charactersOf(run) : run))
    .filter(Boolean);

/** So many tokens that follow each other are a run: fewer are in many texts. */
export const runLength = (first: string) => (isUnspaced(first) ? 4 : 3);

/**
 * The name of the run that begins at a token, as the index of bodies has it: its first word, by which it stands in the part of
 * the index that a question with this word reads, and a hash of all. Nothing where the text ends before.
 */
export function runName(tokens: readonly string[], at: number): string | undefined {
  const first = tokens[at] as string;
  const run = tokens.slice(at, at + runLength(first));
  return run.length < runLength(first) ? undefined : `${first}=${shortHashOf(run.join(' '))}`;
}

/** Where runs of a text may begin: at each word; where no spaces part them, not at each character. */
export function startsIn(text: string, { writing, words }: Analyser): number[] {
  if (writing === 'spaced') return [...tokensOf(text).keys()];
  let at = 0;
  return words(text).map((word) => {
    const start = at;
    at += tokensOf(word).length;
    return start;
  });
}

/** The names of the runs of a message by which it is found: of words every second one, and the last, which make it whole. */
export function runNames(message: string, analyser: Analyser): string[] {
  const tokens = tokensOf(message);
  const starts = startsIn(message, analyser);
  const last = tokens.length - runLength(tokens.at(-1) ?? '');
  return starts
    .filter((at) => analyser.writing === 'unspaced' || at % 2 === 0 || at === last)
    .flatMap((at) => runName(tokens, at) ?? []);
}

/** Two characters of FNV-1a: with the word before them, two runs in a row are hardly ever the same by chance. */
const shortHashOf = (text: string) => ((hashOf(text, 0x811c9dc5) >>> 0) % 36 ** 2).toString(36);
