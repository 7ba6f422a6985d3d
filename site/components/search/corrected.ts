import type { Answers } from '../../search/answers.ts';
import { pagePath } from '../frame/language.ts';
import { said } from './strings.ts';

/** What was misspelt and how it was read, with a way back to what was typed. */
export function correctedLine({ corrected, question }: Answers): HTMLElement | '' {
  if (corrected === undefined) return '';
  const line = document.createElement('p');
  line.className = 'corrected small-text muted';
  const instead = document.createElement('a');
  instead.href = `${pagePath('search/')}?q=${encodeURIComponent(question)}&exact`;
  instead.textContent = said('instead', { q: question });
  line.append(`${said('mended', { q: corrected })} `, instead);
  return line;
}
