import type { OwnerStrings } from '../../site/languages/strings.ts';
import type { SurveyView } from './db.ts';

/** One answer in a few words: "Very easy · Satisfied · Yes". */
export function SurveyText({ survey, words }: { survey: SurveyView; words: OwnerStrings }) {
  const { effort, satisfied, again, comment } = survey;
  const parts = [
    effort && words.effort[effort as 1 | 2 | 3 | 4 | 5],
    satisfied && words.satisfaction[satisfied as 1 | 2 | 3 | 4 | 5],
    again && `${words.surveys.again} ${words.surveys[again]}`,
  ].filter(Boolean);
  return (
    <>
      {parts.join(' · ')}
      {comment && <q>{comment}</q>}
    </>
  );
}
