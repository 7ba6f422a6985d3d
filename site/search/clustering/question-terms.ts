import { stem } from '../../languages/en/stem.ts';
import { fold } from '../../languages/fold.ts';
import type { Locale } from '../../languages/registry.ts';
import { isFiller, signsOf, wordsOf } from '../companion/features.ts';
import { aspectsOf } from './intents.ts';
import { particles, slightPhrases, slightWords } from './low-information-words.ts';

/** What a question is compared by. */
export interface Reading {
  /** Its telling terms, and how much of a term each is, 0 to 1. */
  terms: Map<string, number>;
  /** The words that it is built with. */
  fillers: Set<string>;
  /** What it asks about its subject, and how much that sets it apart. */
  aspects: Map<string, number>;
  numbers: Set<string>;
}

/** How much a word counts that many questions have, and a Chinese sign beside a pair of them. */
const slightShare = 0.35;
const signShare = 0.5;
/** How much a group of words counts, and what is left of the signs of its word. */
const groupShare = 1.5;
const namedShare = 0.3;

/** Reads a question, Chinese in Simplified script. `groups` are words that customers use for each other. */
export function read(question: string, locale: Locale, groups: readonly string[][]): Reading {
  const folded = fold(question);
  const plain = locale === 'en' ? folded : folded.replace(particles, '');
  const { terms, fillers } = locale === 'en' ? english(plain, groups) : chinese(plain, groups);
  const asked = aspectsOf(locale === 'en' ? plain : plain.replaceAll(' ', ''), locale);
  return {
    terms,
    fillers,
    aspects: new Map(asked.map(({ name, apart }) => [name, apart])),
    numbers: new Set(folded.match(/\d+/g)),
  };
}

type Words = Pick<Reading, 'terms' | 'fillers'>;

function english(folded: string, groups: readonly string[][]): Words {
  const stems = wordsOf(folded, 'en').map(stem);
  const slight = stems.filter((word) => slightWords.has(word) || word.length === 1);
  const telling = stems.filter((word) => !isFiller(word, 'en'));
  const terms = new Map(telling.map((word) => [word, slight.includes(word) ? slightShare : 1]));
  for (const phrase of phrasesIn(` ${stems.join(' ')} `, groups)) {
    for (const word of phrase.split(' ')) terms.delete(word);
    terms.set(phrase, 1);
  }
  return {
    terms,
    fillers: new Set(stems.filter((word) => isFiller(word, 'en') || slight.includes(word))),
  };
}

/** "sign up" is one term, not two. */
const phrasesIn = (stems: string, groups: readonly string[][]) =>
  groups.flat().filter((member) => member.includes(' ') && stems.includes(` ${member} `));

function chinese(plain: string, groups: readonly string[][]): Words {
  const terms = new Map<string, number>();
  const bare = plain.replace(slightPhrases, ' ').trim();
  for (const run of (bare || plain).split(/\s+/)) addSigns(terms, run, 1);
  // Chinese words cannot be cut from a sentence surely: a group is a term where one of its words stands.
  const members = longestIn(plain, groups.flat());
  for (const [n, group] of groups.entries())
    if (group.some((member) => members.has(member))) terms.set(`#${n}`, groupShare);
  for (const member of members) addSigns(terms, member, namedShare);
  const fillers = wordsOf(plain, 'zh-CN').filter((word) => isFiller(word, 'zh-CN'));
  return { terms, fillers: new Set(fillers) };
}

/** The words that stand in a text, but none that is only a part of a longer one. */
function longestIn(text: string, words: readonly string[]): Set<string> {
  const found = words.filter((word) => text.includes(word));
  const isPart = (word: string) =>
    found.some((longer) => longer.length > word.length && longer.includes(word));
  return new Set(found.filter((word) => !isPart(word)));
}

/** The signs of a run of them, and their pairs. */
function addSigns(terms: Map<string, number>, run: string, share: number) {
  const signs = signsOf(run);
  for (const [n, sign] of signs.entries()) {
    const next = signs[n + 1];
    terms.set(sign, signShare * share);
    if (next) terms.set(sign + next, share);
  }
}
