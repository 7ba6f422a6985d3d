import type { Answers, Result } from '../answers.ts';
import type { Companion } from '../companion/companion.ts';
import type { ContactPart, SentArticle } from '../companion/format/index-format.ts';
import { plainAnswer } from '../results/short-answer.ts';
import { asksForPerson } from './words.ts';

/**
 * Answers, led by the page where a person is reached if nothing but one is asked for. An article that answers and asks just that
 * in its title or its questions goes before it; what does not answer is left out.
 */
export async function withContact(
  answers: Answers,
  companion: Companion,
  best: SentArticle | undefined,
): Promise<Answers> {
  const { root, analyser } = companion;
  const contact = await companion.part<ContactPart>('contact');
  const question = await companion.simplified(answers.question);
  const isForPerson = (text: string) => asksForPerson(text, contact.words, analyser);
  if (!isForPerson(question)) return answers;
  const { answered, choices } = answers;
  const page = resultOf(contact, root.base);
  if (answered && best && [best.title, ...best.questions].some(isForPerson)) {
    const before = Math.max(1, choices);
    return { ...answers, ...listed(answers.results.toSpliced(before, 0, page)) };
  }
  const { corrected: _, missing: __, ...rest } = answers;
  return {
    ...rest,
    asks: true,
    answered: true,
    clear: true,
    choices: 0,
    confidence: 1,
    topics: answered ? rest.topics : {},
    ...listed([page, ...(answered ? rest.results : [])]),
  };
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
