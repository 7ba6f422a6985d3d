import type { Answers } from '../../search/answers.ts';
import { shortAnswer } from './result-rows.ts';
import { said } from './strings.ts';

/** "Short answer" and the answer itself, when the best result is sure enough to be one. */
export function answerBlock(answers: Answers): HTMLElement | '' {
  const answer = answerIn(answers);
  if (!answer) return '';
  const block = document.createElement('div');
  block.className = 'answer';
  const name = document.createElement('div');
  name.className = 'fine-print muted';
  name.textContent = said('shortAnswer');
  block.append(name, shortAnswer(answer));
  return block;
}

/** What is read out of the results: the short answer, if there is one, and then `count`. */
export function spoken(answers: Answers, count: string): string {
  const answer = answerIn(answers);
  return answer ? `${said('answerIs')}${shortAnswer(answer).textContent} ${count}` : count;
}

const answerIn = ({ clear, results: [best] }: Answers) => (clear && best?.answer) || '';
