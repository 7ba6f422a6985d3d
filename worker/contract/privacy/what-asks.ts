import { sentencesOf } from '../../../site/languages/sentences.ts';
import { isUnspaced } from '../../../site/languages/split-words.ts';

/**
 * What asks in a long text, in at most `max` code points: its questions, with the sentence before them where there is room;
 * where none ends as a question does, the first sentences that say more than a greeting.
 */
export function whatAsks(text: string, max: number): string {
  if (lengthOf(text) <= max) return text;
  const sentences = sentencesOf(text);
  const chosen = new Set<number>();
  const order = inOrder(sentences);
  for (const place of order) {
    if (lengthOf(joined(sentences, new Set([...chosen, place]))) > max) break;
    chosen.add(place);
  }
  return chosen.size > 0
    ? joined(sentences, chosen)
    : wholeWords(sentences[order[0] ?? 0] ?? text, max);
}

/** The places of the sentences, those first that are kept first. */
function inOrder(sentences: readonly string[]): number[] {
  const places = [...sentences.keys()];
  const asking = places.filter((place) => /[?？؟]$/.test(sentences[place] ?? ''));
  const [first] = asking;
  if (first !== undefined) return first > 0 ? [...asking, first - 1] : asking;
  const start = sentences.findIndex(saysSomething);
  return places.slice(Math.max(0, start));
}

/** Whether a line says more than a greeting. Where no spaces part words, a character says as much as two letters elsewhere. */
export function saysSomething(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  return letters.length >= 16 || letters.filter(isUnspaced).length >= 8;
}

const joined = (sentences: readonly string[], places: ReadonlySet<number>) =>
  sentences
    .filter((_, place) => places.has(place))
    .map((sentence) => (/[。！？｡]$/.test(sentence) ? sentence : `${sentence} `))
    .join('')
    .trimEnd();

/** The beginning of a sentence, up to the end of a word where there are spaces. */
function wholeWords(sentence: string, max: number): string {
  const start = [...sentence].slice(0, max).join('');
  const end = start.lastIndexOf(' ');
  return end > start.length / 2 ? start.slice(0, end) : start;
}

const lengthOf = (text: string) => [...text].length;
