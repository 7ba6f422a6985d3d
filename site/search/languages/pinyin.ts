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
  if (!companion.analyser.typedInPinyin || !isPinyin(question)) return undefined;
  const meant = readPinyin(question, await companion.part<PinyinPart>('pinyin'));
  if (meant === undefined) return undefined;
  return { ...(await ask(companion, meant, how)), question, corrected: meant };
}
