import { spanAt } from '../calendar.ts';
import type { Recording, Surveyed } from '../events.ts';
import { share } from './shares.ts';

/** What people said after their message was solved; what is added later counts with the first sending. */
export function expectedSurveys({ happenings, zones }: Recording, week: string) {
  const answers = new Map<string, Surveyed>();
  for (const sent of happenings) {
    if (sent.kind !== 'survey') continue;
    const first = answers.get(sent.message);
    answers.set(sent.message, {
      ...sent,
      at: first?.at ?? sent.at,
      effort: sent.effort ?? first?.effort,
      satisfied: sent.satisfied ?? first?.satisfied,
      again: sent.again ?? first?.again,
    });
  }
  const own = [...answers.values()].filter(({ at }) => spanAt(at, zones).week === week);
  const efforts = own.flatMap(({ effort }) => effort ?? []);
  const satisfied = own.flatMap((answer) => answer.satisfied ?? []);
  const again = own.flatMap((answer) => answer.again ?? []);
  const steps = (values: number[]) =>
    [1, 2, 3, 4, 5].map((step) => values.filter((value) => value === step).length);
  const good = (values: number[]) =>
    share(values.filter((value) => value > 3).length, values.length, 8);

  let sum = 0;
  for (const effort of efforts) sum += effort;
  return {
    answers: own.length,
    effort: {
      steps: steps(efforts),
      mean: efforts.length < 8 ? null : sum / efforts.length,
      easy: good(efforts),
    },
    satisfaction: { steps: steps(satisfied), good: good(satisfied) },
    again: share(again.filter((answer) => answer === 'yes').length, again.length, 8),
  };
}
