import type { Analyser } from '../../languages/analyser.ts';
import type { ClusteringFacts } from '../../languages/facts.ts';
import { fold } from '../../languages/fold.ts';
import { charactersOf } from '../../languages/split-words.ts';

/** What a question is compared by. */
export interface QuestionTerms {
  /** Its terms, and how much of a term each is, 0 to 1. */
  terms: Map<string, number>;
  /** Its stop words and low-information words. */
  stopWords: Set<string>;
  /** What it asks about its subject, and how much that sets it apart. */
  intents: Map<string, number>;
  numbers: Set<string>;
}

/** What texts of a language are read by. */
export interface Reading {
  analyser: Analyser;
  facts: ClusteringFacts;
  /** Words that customers use for each other, folded; in a language with spaces by their stems. */
  groups: readonly string[][];
}

/** How much a low-information word counts, and a character beside a pair of them. */
const lowInformationShare = 0.35;
const characterShare = 0.5;
/** How much a group of words counts, and what is left of the characters of its word. */
const groupShare = 1.5;
const namedShare = 0.3;

/** Reads a question, Chinese in Simplified characters. */
export function questionTerms(question: string, reading: Reading): QuestionTerms {
  const { analyser, facts } = reading;
  const isSpaced = analyser.writing === 'spaced';
  const folded = fold(question);
  const plain = facts.particles ? folded.replace(facts.particles, '') : folded;
  const text = isSpaced ? plain : plain.replaceAll(' ', '');
  return {
    ...(isSpaced ? fromWords(plain, reading) : fromCharacters(plain, reading)),
    intents: new Map(
      facts.intents
        .filter(({ pattern }) => pattern.test(text))
        .map(({ name, weight }) => [name, weight]),
    ),
    numbers: new Set(folded.match(/\d+/g)),
  };
}

type Terms = Pick<QuestionTerms, 'terms' | 'stopWords'>;

function fromWords(plain: string, { analyser, facts, groups }: Reading): Terms {
  const { isStopWord } = analyser;
  const stems = analyser.words(plain).map(analyser.stem);
  const isLow = (stem: string) => facts.lowInformationWords?.has(stem) || stem.length === 1;
  const terms = new Map(
    stems
      .filter((stem) => !isStopWord(stem))
      .map((stem) => [stem, isLow(stem) ? lowInformationShare : 1]),
  );
  for (const phrase of phrasesIn(` ${stems.join(' ')} `, groups)) {
    for (const stem of phrase.split(' ')) terms.delete(stem);
    terms.set(phrase, 1);
  }
  return { terms, stopWords: new Set(stems.filter((stem) => isStopWord(stem) || isLow(stem))) };
}

/** "sign up" is one term, not two. */
const phrasesIn = (stems: string, groups: readonly string[][]) =>
  groups.flat().filter((member) => member.includes(' ') && stems.includes(` ${member} `));

function fromCharacters(plain: string, { analyser, facts, groups }: Reading): Terms {
  const terms = new Map<string, number>();
  const { lowInformationPhrases } = facts;
  const bare = lowInformationPhrases ? plain.replace(lowInformationPhrases, ' ').trim() : plain;
  for (const run of (bare || plain).split(/\s+/)) addCharacters(terms, run, 1);
  // Words cannot be cut from a sentence surely: a group is a term where one of its words stands.
  const members = longestIn(plain, groups.flat());
  for (const [n, group] of groups.entries())
    if (group.some((member) => members.has(member))) terms.set(`#${n}`, groupShare);
  for (const member of members) addCharacters(terms, member, namedShare);
  return { terms, stopWords: new Set(analyser.words(plain).filter(analyser.isStopWord)) };
}

/** The words that stand in a text, but none that is only a part of a longer one. */
function longestIn(text: string, words: readonly string[]): Set<string> {
  const found = words.filter((word) => text.includes(word));
  const isPart = (word: string) =>
    found.some((longer) => longer.length > word.length && longer.includes(word));
  return new Set(found.filter((word) => !isPart(word)));
}

/** The characters of a run of them, and their pairs. */
function addCharacters(terms: Map<string, number>, run: string, share: number) {
  const characters = charactersOf(run);
  for (const [n, character] of characters.entries()) {
    const next = characters[n + 1];
    terms.set(character, characterShare * share);
    if (next) terms.set(character + next, share);
  }
}
