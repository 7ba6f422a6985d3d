import type { Analyser } from '../../languages/analyser.ts';
import type { PersonWords } from '../../languages/facts.ts';

/** So many letters of a word tell it from most others. */
const told = 5;

/** A short pattern that every question for a person has, and few others: the beginnings of the strong words. */
export function personPattern({ strong }: PersonWords, { writing }: Analyser): string {
  if (writing === 'unspaced') return strong.join('|');
  const starts = strong.map((phrase) => (phrase.split(' ')[0] ?? '').slice(0, told));
  return `\\b(?:${[...new Set(starts)].join('|')})`;
}

/** Whether a question asks for nothing but a person, or for a way to reach one. */
export function asksForPerson(question: string, person: PersonWords, analyser: Analyser): boolean {
  return analyser.writing === 'unspaced'
    ? asksInCharacters(question, person, analyser)
    : asksInWords(question, person, analyser);
}

/** Where no spaces part words, those that are known are taken out, the longest first; fillers may be left. */
function asksInCharacters(question: string, { strong, beside }: PersonWords, analyser: Analyser) {
  const text = question.normalize('NFKC').toLowerCase();
  const terms = [...strong, ...beside].sort((a, b) => b.length - a.length);
  const rest = text.replace(new RegExp(terms.join('|'), 'g'), ' ');
  return (
    strong.some((term) => text.includes(term)) &&
    analyser.words(rest).every((word) => analyser.isStopWord(analyser.stem(word)))
  );
}

function asksInWords(
  question: string,
  { strong, beside }: PersonWords,
  { words, stem, isStopWord }: Analyser,
) {
  const stems = (text: string) => words(text).map(stem);
  const asked = stems(question);
  const said = ` ${asked.join(' ')} `;
  const known = new Set([...strong, ...beside].flatMap(stems));
  return (
    strong.some((phrase) => said.includes(` ${stems(phrase).join(' ')} `)) &&
    asked.every((word) => isStopWord(word) || known.has(word))
  );
}
