import { sentencesOf } from '../languages/sentences.ts';
import type { Result } from './answers.ts';
import { doesHarm, isOtherMatter } from './companion/answering/harm/advice.ts';
import type { CompanionAnswer, CompanionResult } from './companion/ask-companion.ts';
import type { Companion } from './companion/companion.ts';
import type { Passage, Place } from './companion/format/places.ts';
import { choosePassage } from './companion/passages/choose-passage.ts';
import { limitsOf } from './companion/passages/limits.ts';
import { passageParts, plainPassage } from './results/passage-parts.ts';
import { plainAnswer } from './results/short-answer.ts';

/** The passage of an article that answers a question better than its short answer does, and its address. Throws `BrokenIndex`. */
export async function passageOf(
  { article: { id, title, answer }, number, heading }: CompanionResult,
  found: CompanionAnswer,
  companion: Companion,
): Promise<Partial<Pick<Result, 'passage' | 'url'>> | undefined> {
  const places = await companion.part<Place[]>(`places-${number}`);
  const { read, features } = found;
  const asked = { read, features, title, answer: plainAnswer(answer), near: heading?.text };
  const limits = limitsOf(found, title, companion.root.locale);
  const passage = choosePassage(asked, { places, limits }, companion.analyser);
  // The owner has said that the article tells it, and no section does.
  if (!passage && limits && found.ending?.isPromised) return {};
  if (!passage) return undefined;
  if (!found.ending && (await harmsOther(found, { title, passage }, companion))) return undefined;
  const { path } = passage;
  const text = plainPassage(passage.text);
  const page = `${companion.root.base}articles/${id}/`;
  const place = passage.id && `#${passage.id}`;
  return {
    passage: { path, text, parts: passageParts(passage.text) },
    url: page + place,
  };
}

/** Whether a passage tells to do harm to something else than the question is about; the more so where the short answer does. */
async function harmsOther(
  { read, isOtherMatter: isAnswerOther }: CompanionAnswer,
  { title, passage }: { title: string; passage: Passage },
  companion: Companion,
): Promise<boolean> {
  const { analyser, root } = companion;
  const text = plainPassage(passage.text);
  if (!isAnswerOther && !doesHarm(text, root.locale)) return false;
  const words = await companion.wordsAround(analyser.words(read));
  return isOtherMatter(read, {
    locale: root.locale,
    names: [title, ...passage.path, ...sentencesOf(text)],
    isKnown: words.has,
  });
}
