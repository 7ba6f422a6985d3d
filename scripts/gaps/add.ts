import { didYouMean } from '../../site/content/advice/did-you-mean.ts';
import { articleFiles } from '../../site/content/article/read.ts';
import type { Source } from '../database/source.ts';
import { end } from '../terminal/options.ts';
import { doneText, type Edit, makeEdits, type Refusal } from './edits/edits.ts';
import { questionEdit } from './edits/list-edits.ts';
import { findGap, type GapToClose, languageRefusal } from './gap.ts';
import { promiseEdit, questionsToAsk } from './promises.ts';

export async function add([number, article, ...others]: string[], source: Source): Promise<void> {
  if (!article || others.length > 0) end('Write a gap and an article: add 12 refund-payment', 2);
  const gap = await findGap(number, source);
  const edits = addGap(gap, article);
  if ('refusal' in edits) end(edits.refusal, 1);

  makeEdits(gap.gap, edits);
  console.log(
    doneText(gap.gap, edits, 'Next: read whether the article says it, then npm run deploy.'),
  );
}

/** The words of a gap among the questions of an article, and the promises that it answers them. */
function addGap(gap: GapToClose, article: string): Edit[] | Refusal {
  const refused = languageRefusal(gap);
  if (refused) return refused;
  const beside = articleFiles().filter(({ locale }) => locale === gap.locale);
  const file = beside.find(({ slug }) => slug === article);
  if (!file) {
    const guess = didYouMean(
      article,
      beside.map(({ slug }) => slug),
    );
    return { refusal: `There is no article "${article}" in ${gap.locale}.${guess}` };
  }

  const { own, promised } = questionsToAsk(gap);
  const promises = promiseEdit(gap.locale, promised, article);
  if ('refusal' in promises) return promises;
  const questions = own.length === 0 ? [] : questionEdit(file, own);
  if ('refusal' in questions) return questions;
  const edits = [...questions, ...promises];
  const refusal = `Every wording of gap ${gap.gap} is a question of an article, and promised, already.`;
  return edits.length > 0 ? edits : { refusal };
}
