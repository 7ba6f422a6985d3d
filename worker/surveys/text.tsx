import type { OwnerStrings } from '../../site/languages/registry/strings.ts';
import type { SurveyView } from './db.ts';

/** One answer in a few words: "Very easy · Satisfied · Yes". */
export function SurveyText({ survey, strings }: { survey: SurveyView; strings: OwnerStrings }) {
  const { effort, satisfied, again, comment } = survey;
  const parts = [
    effort && strings.effort[effort as 1 | 2 | 3 | 4 | 5],
    satisfied && strings.satisfaction[satisfied as 1 | 2 | 3 | 4 | 5],
    again && `${strings.surveys.again} ${strings.surveys[again]}`,
  ].filter(Boolean);
  return (
    <>
      {parts.join(' · ')}
      {comment && (
        <>
          {' '}
          <q dir="auto">{comment}</q>
        </>
      )}
    </>
  );
}
