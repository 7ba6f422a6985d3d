import { fold } from './fold.ts';
import { stopWords } from './stop-words.ts';

/**
 * Every two neighbouring Han characters of a text, each spelt in letters: "退款" is `h90006b3e`.
 * Pagefind cuts Chinese into words while it indexes and the browser cuts the question, and where
 * the two disagree nothing is found; a word of letters is cut by neither.
 */
export function grams(text: string): string[] {
  const runs = fold(text).match(/\p{Script=Han}{2,}/gu) ?? [];
  return [...new Set(runs.flatMap(pairs))]
    .filter((pair) => !stopWords['zh-CN']?.has(pair))
    .map(spelt);
}

/** Signs that join or turn what stands beside them: a pair with one names nothing. */
const joining = /[的了吗嗎呢吧不没沒我你这這那就都也还還在是有和与與给給把被让讓]/u;

/** The pairs of a question that name something: inside one of its words, without a joining sign. */
export function gramsOfWords(words: readonly string[]): string[] {
  return [
    ...new Set(
      joined(words)
        .flatMap((word) => word.split(joining))
        .flatMap(grams),
    ),
  ];
}

/** A word that the browser does not know falls into single characters: those that follow each other are one. */
function joined(words: readonly string[]): string[] {
  const pieces: string[] = [];
  let open = false;
  for (const word of words) {
    const single = /^\p{Script=Han}$/u.test(word);
    if (single && open) pieces[pieces.length - 1] += word;
    else pieces.push(word);
    open = single;
  }
  return pieces;
}

const spelt = (pair: string) =>
  `h${[...pair].map((sign) => sign.codePointAt(0)?.toString(16)).join('')}`;

function pairs(run: string): string[] {
  const signs = [...run];
  return signs.slice(1).map((sign, n) => `${signs[n]}${sign}`);
}
