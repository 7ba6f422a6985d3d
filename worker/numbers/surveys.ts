import { minSample, shareOf, sum } from '../statistics.ts';
import type { SurveyRow } from './rows.ts';

const steps = [1, 2, 3, 4, 5];

/** What people said after their message was solved; 4 and 5 of 5 count as good. */
export function surveyNumbers(surveys: SurveyRow[]) {
  const efforts = surveys.flatMap(({ effort }) => effort ?? []);
  const satisfied = surveys.flatMap((survey) => survey.satisfied ?? []);
  const again = surveys.flatMap((survey) => survey.again ?? []);

  return {
    answers: surveys.length,
    effort: { ...fiveSteps(efforts), mean: meanOf(efforts), easy: goodShare(efforts) },
    satisfaction: { ...fiveSteps(satisfied), good: goodShare(satisfied) },
    again: shareOf(
      again.filter((answer) => answer === 'yes').length,
      again.length,
      minSample.votes,
    ),
  };
}

/** How many gave 1, 2, 3, 4, 5. */
function fiveSteps(values: number[]) {
  return { steps: steps.map((step) => values.filter((value) => value === step).length) };
}

function goodShare(values: number[]) {
  return shareOf(values.filter((value) => value >= 4).length, values.length, minSample.votes);
}

function meanOf(values: number[]): number | null {
  if (values.length < minSample.votes) return null;
  return sum(values) / values.length;
}
