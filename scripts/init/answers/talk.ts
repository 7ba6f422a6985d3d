import { inSrgb } from '../../../site/styles/srgb.ts';
import { bold, type Conversation, dim, swatch } from '../../terminal/conversation.ts';
import { type Draft, type Question, questions } from './questions.ts';

/** Asks everything, each until it is understood. Enter keeps what stands in brackets. */
export async function talk(lines: Conversation, answers: Draft, isTheirs: boolean): Promise<void> {
  const asked = new Set<string>();
  for (;;) {
    const next = questions(answers, isTheirs).find(({ ask }) => !asked.has(ask));
    if (!next) return;
    asked.add(next.ask);
    await askOne(lines, next, answers);
  }
}

async function askOne(lines: Conversation, question: Question, answers: Draft): Promise<void> {
  const { ask, shown, take, without, flag } = question;
  for (;;) {
    const there = shown(answers);
    const known = there || without;
    const answer = await lines.ask(`  ${ask}${known ? dim(` [${known}]`) : ''}: `);
    if (answer.trim() === '' && known) return;
    const wrong = await take(answer, answers);
    if (wrong === undefined) {
      if (flag === 'hue') showHue(answers.hue);
      return;
    }
    console.log(`  ${bold('→')} ${wrong}`);
  }
}

function showHue(hue = 0): void {
  const shades = ['0.46 0.16', '0.79 0.105'].map((shade) => inSrgb(`oklch(${shade} ${hue})`, hue));
  const shown = shades.map(swatch).join(' ');
  if (shown.trim()) console.log(`  ${shown}  ${dim(`hue ${hue}, on light and on dark pages`)}`);
}
