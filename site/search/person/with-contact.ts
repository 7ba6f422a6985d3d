import type { Answers, Result } from '../answers.ts';
import { simplified } from '../companion/answering/simplified.ts';
import type { Companion } from '../companion/companion.ts';
import type { ContactPart, SentArticle } from '../companion/format/index-format.ts';
import { plainAnswer } from '../results/short-answer.ts';
import { asksForPerson } from './words.ts';

/**
 * Answers, led by the page where a person is reached if one is asked for. An article that answers and asks just that in its
 * title or its questions, or whose title has each word of the question, goes before it; what does not answer is left out.
 */
export async function withContact(
  answers: Answers,
  companion: Companion,
  best: SentArticle | undefined,
): Promise<Answers> {
  const { root, analyser } = companion;
  const contact = await companion.part<ContactPart>('contact');
  const isForPerson = (text: string) => asksForPerson(text, contact.words, analyser);
  const { corrected } = answers;
  // What asks for a person as it was typed has no misspelt word, though the site has a word like one of it.
  const isTypedRight = isForPerson(await simplified(companion, answers.question));
  if (!isTypedRight && !(corrected !== undefined && isForPerson(corrected))) return answers;
  const { choices } = answers;
  const answered = answers.answered && !(isTypedRight && corrected !== undefined);
  const page = resultOf(contact, root.base);
  const isNamed = ({ title }: SentArticle) => hasWords(title, answers.words, companion);
  if (answered && best && (isNamed(best) || [best.title, ...best.questions].some(isForPerson))) {
    const before = Math.max(1, choices);
    const { results } = answers;
    return {
      ...answers,
      ...listed([...results.slice(0, before), page, ...results.slice(before)]),
    };
  }
  const { missing: _, corrected: reading, ...rest } = answers;
  return {
    ...rest,
    ...(reading !== undefined && !isTypedRight && { corrected: reading }),
    asks: true,
    answered: true,
    clear: true,
    choices: 0,
    confidence: 1,
    topics: answered ? rest.topics : {},
    ...listed([page, ...(answered ? rest.results : [])]),
  };
}

/** "phone" may be asked for the sake of an app as well as of a number to call. */
function hasWords(title: string, asked: readonly string[], { analyser }: Companion): boolean {
  const stems = new Set(analyser.words(title).map(analyser.stem));
  return asked.length > 0 && asked.every((word) => stems.has(analyser.stem(word)));
}

const listed = (results: Result[]) => ({ results, total: results.length });

const resultOf = ({ title, name, answer }: ContactPart, base: string): Result => ({
  article: '',
  title,
  topic: '',
  topicName: name,
  url: `${base}contact/`,
  answer,
  excerpt: plainAnswer(answer),
  score: 0,
});
