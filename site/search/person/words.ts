import type { Analyser } from '../../languages/analyser.ts';
import type { PersonWords, Wish } from '../../languages/facts.ts';

/** So many letters of a word tell it from most others. */
const told = 5;

/**
 * A short pattern that every question for a person has, and few others: the beginnings of the strong words, and of each wish
 * those of its verbs or of whom it is for, whichever are fewer. Without spaces a verb is one character, which others have.
 */
export function personPattern({ strong, wishes }: PersonWords, { writing }: Analyser): string {
  if (writing === 'unspaced')
    return startsOf([...strong, ...wishes.flatMap(({ whom }) => whom)], '').join('|');
  const named = new Set(strong.map(startOf));
  const wished = wishes.flatMap(({ verbs, whom }) => {
    const [some, others] = [verbs, whom].map((all) =>
      all.filter((one) => !named.has(startOf(one))),
    );
    return fewer(some, others);
  });
  return `\\b(?:${startsOf([...strong, ...wished], ' ').join('|')})`;
}

const fewer = (some: readonly string[] = [], others: readonly string[] = []) =>
  some.length < others.length ? some : others;

/** The beginnings of phrases, without those of phrases that have another's at the edge of a word. */
function startsOf(phrases: readonly string[], edge: string): string[] {
  const starts = [...new Set(phrases.map(startOf))];
  const isCovered = (phrase: string) =>
    starts.some((start) => start !== startOf(phrase) && `${edge}${phrase}`.includes(edge + start));
  return [...new Set(phrases.filter((phrase) => !isCovered(phrase)).map(startOf))];
}

/** Of a phrase that of its longest word, which tells most. */
const startOf = (phrase: string) =>
  phrase
    .split(' ')
    .reduce((longest, word) => (word.length > longest.length ? word : longest))
    .slice(0, told);

/**
 * Whether a question asks for a person, or for a way to reach one: by a wish for one, whatever it is about, or by nothing
 * but words that say so. They count as they are written: who asks which phones are supported asks for no support by phone.
 */
export function asksForPerson(question: string, person: PersonWords, analyser: Analyser): boolean {
  const { strong, beside, wishes, others } = person;
  const { writing, words, stem, isStopWord } = analyser;
  const anyOf = (terms: readonly string[]) => patternOf(terms, writing);
  const text =
    writing === 'spaced'
      ? words(question).map(inSpaces).join('')
      : question.normalize('NFKC').toLowerCase();
  const plain = text.replace(anyOf(others), ' ');
  if (wishes.some((wish) => isWished(plain, wish, person, analyser))) return true;
  const rest = text.replace(anyOf([...strong, ...beside]), ' ');
  return (
    plain === text &&
    anyOf(strong).test(text) &&
    words(rest).every((word) => isStopWord(stem(word)))
  );
}

/** A word with spaces of its own, so that each of two that follow each other can be taken out. */
const inSpaces = (word: string) => ` ${word} `;

/** Any of these, the longest first; where spaces part words, as whole ones. */
function patternOf(terms: readonly string[], writing: Analyser['writing']): RegExp {
  const written = writing === 'spaced' ? terms.map(phraseInSpaces) : terms;
  const longestFirst = [...written].sort((a, b) => b.length - a.length);
  return new RegExp(longestFirst.join('|') || '(?!)', 'g');
}

const phraseInSpaces = (phrase: string) => phrase.split(' ').map(inSpaces).join('');

/** Whether one of its verbs is said of one of whom it is said; where spaces part words, others that tell nothing may stand between. */
function isWished(
  text: string,
  { verbs, whom }: Wish,
  { beside }: PersonWords,
  { writing, stem, isStopWord }: Analyser,
): boolean {
  const pairs = verbs.flatMap((verb) =>
    whom.map((one) => (writing === 'spaced' ? ` ${verb} ${one} ` : verb + one)),
  );
  if (writing === 'unspaced') return pairs.some((pair) => text.includes(pair));
  const own = new Set([...verbs, ...whom].flatMap((phrase) => phrase.split(' ')));
  const telling = text
    .split(' ')
    .filter((word) => own.has(word) || !(isStopWord(stem(word)) || beside.includes(word)))
    .filter((word) => word !== '');
  return pairs.some((pair) => ` ${telling.join(' ')} `.includes(pair));
}
