import type { Analyser } from '../../languages/analyser.ts';
import type { PersonWords, Wish } from '../../languages/facts.ts';

/** So many letters of a word tell it from most others. */
const told = 5;

/** A short pattern that every question for a person has, and few others: the beginnings of the strong words. */
export function personPattern({ strong, wishes }: PersonWords, { writing }: Analyser): string {
  const phrases = [...strong, ...wishes.flatMap(({ whom }) => whom)];
  if (writing === 'unspaced') return [...new Set(phrases)].join('|');
  const starts = phrases.map((phrase) => (phrase.split(' ')[0] ?? '').slice(0, told));
  return `\\b(?:${[...new Set(starts)].join('|')})`;
}

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
