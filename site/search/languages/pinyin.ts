import type { Answers, TopicFilter } from '../answers.ts';
import { ask } from '../ask.ts';
import type { Companion } from '../companion/companion.ts';
import type { PinyinPart } from '../companion/format/index-format.ts';
import { isPinyin, readPinyin } from './read-pinyin.ts';

/** What an index answers to a question that was typed in pinyin, by what was meant; nothing where it is none. */
export async function askInPinyin(
  question: string,
  companion: Companion,
  how: TopicFilter,
): Promise<Answers | undefined> {
  if (!companion.analyser.typedInPinyin || !/^[^\p{Script=Han}]*$/u.test(question))
    return undefined;
  const meant = await readBeside(question, companion);
  if (meant === undefined) return undefined;
  return { ...(await ask(companion, meant, how)), question, corrected: meant };
}

/**
 * A question in pinyin, in which words of the index may stand as they are: the name of a product. Then, and where words by
 * themselves make it, the rest has more to show, for it may be of another language.
 */
async function readBeside(question: string, companion: Companion): Promise<string | undefined> {
  const words = question.split(/\s+/).filter(Boolean);
  if (!words.some(isPinyin)) return undefined;
  const part = await companion.part<PinyinPart>('pinyin');
  const { stopWords, words: split } = companion.analyser;
  const whole = isPinyin(question) ? readPinyin(question, part) : undefined;
  if (whole !== undefined) return whole;
  const known = await companion.wordsAround(words.flatMap(split));
  const runs = runsOf(words, (word) => split(word).every(known.has));
  const read = runs.map(({ text, kept }) => {
    if (kept) return text;
    return isPinyin(text) ? readPinyin(text, part, { isBeside: true }) : undefined;
  });
  if (runs.length > 1 && !read.includes(undefined)) return read.join(' ');
  const particles = new Set(stopWords.filter((word) => word.length === 1));
  return isPinyin(question) ? readPinyin(question, part, { particles }) : undefined;
}

interface Run {
  text: string;
  kept: boolean;
}

/** Words that follow each other and are kept, or are not. */
function runsOf(words: readonly string[], isKept: (word: string) => boolean): Run[] {
  const runs: Run[] = [];
  for (const word of words) {
    const kept = isKept(word);
    const last = runs.at(-1);
    if (last?.kept === kept) last.text += ` ${word}`;
    else runs.push({ text: word, kept });
  }
  return runs;
}
