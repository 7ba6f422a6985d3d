import type { OwnerStrings } from '../../../site/languages/strings.ts';
import type { WeekNumbers } from '../numbers/numbers.ts';

/** One sentence that says how the week went; its key is marked. */
export interface Lead {
  before: string;
  key: string;
  after: string;
}

export function leadOf(week: WeekNumbers, waiting: number, { week: words }: OwnerStrings): Lead {
  if (isEmpty(week)) return plain(waiting > 0 ? words.emptyBut(waiting) : words.empty);
  if (week.visits === 0) {
    const { people } = week.messages;
    return plain(people > 0 ? words.onlyWrote(people) : words.onlyAsked(week.askedInVain));
  }

  const { confirmed, probable } = week.outcomes;
  return {
    before: words.lead(week.visits),
    key: words.found(confirmed, confirmed + probable),
    after: words.wrote(week.messages.people),
  };
}

export const leadText = ({ before, key, after }: Lead) => before + key + after;

/** Nobody came with a question, nobody wrote, and nobody asked in vain of whom no visit is known. */
export const isEmpty = ({ visits, messages, askedInVain }: WeekNumbers) =>
  visits + messages.received + askedInVain === 0;

const plain = (before: string): Lead => ({ before, key: '', after: '' });
