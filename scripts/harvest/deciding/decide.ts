import { randomBytes } from 'node:crypto';
import { settings } from '../../../site/content/settings.ts';
import { withoutHidden } from '../../../worker/contract/hidden-characters.ts';
import { daysBefore } from '../../../worker/contract/time/durations.ts';
import { applyEdits, type Refusal } from '../../gaps/edits/edits.ts';
import { questionEdit } from '../../gaps/edits/list-edits.ts';
import { isMasked } from '../../gaps/promises.ts';
import type { Proposal } from '../grouping/proposals.ts';
import { keyOf } from '../grouping/tally.ts';
import type { KnownArticles } from './known-articles.ts';
import type { Memory } from './memory.ts';

/** What a decision is about. */
export type Decidable = Pick<Proposal, 'locale' | 'question' | 'also' | 'asked'>;

interface Deciding {
  memory: Memory;
  articles: KnownArticles;
  now: Date;
}

/** As many wordings of a group as an article takes: the rest says the same. */
const mostWritten = 5;

/** What can be decided of questions, each stored as it is decided. */
export function openDecisions({ memory, articles, now }: Deciding) {
  const { claimed } = articles;

  /** The wordings that an article would get: those that nobody's data was taken out of, and no article has. */
  const writable = ({ locale, question, also }: Decidable): string[] => [
    ...new Map(
      [question, ...also]
        .map(withoutHidden)
        .filter((wording) => !isMasked(wording))
        .map((wording) => [keyOf(wording, locale), wording] as const)
        .filter(([key]) => !claimed.has(key)),
    )
      .values()
      .take(mostWritten),
  ];

  return {
    writable,
    isDecided: (decidable: Decidable): boolean => keysOf(decidable).every(memory.isDecided),
    /** Writes its wordings into an article. */
    accept(decidable: Decidable, article: string): { file: string } | Refusal {
      const { locale } = decidable;
      const found = articles.find(article, locale);
      if ('refusal' in found) return found;
      const written = writable(decidable);
      if (written.length === 0) return { refusal: whyNothing(decidable) };
      const edits = questionEdit(found, written);
      if ('refusal' in edits) return edits;

      applyEdits(edits);
      memory.decide({ keys: keysOf(decidable), edits });
      for (const wording of written) claimed.add(keyOf(wording, locale));
      return { file: found.file };
    },
    /** Lets it become a gap. Who asked longer ago than gaps are kept counts no more. */
    gap(decidable: Decidable): Refusal | undefined {
      const { locale, question, also } = decidable;
      const oldest = daysBefore(now, settings.keep.gaps).slice(0, 10);
      const asked = decidable.asked.filter((day) => day > oldest);
      if (asked.length === 0)
        return {
          refusal: `It was asked last on ${decidable.asked[0]}, and gaps are kept for ${settings.keep.gaps} days: leave it out, or write its article (npm run new).`,
        };
      const id = randomBytes(12).toString('hex');
      const wordings = [question, ...also].map(withoutHidden);
      const gap = { id, locale, wordings, asked, put: now.toISOString() };
      memory.decide({ keys: keysOf(decidable), edits: [], gap: id }, gap);
      return undefined;
    },
    leaveOut: (decidable: Decidable): void => memory.decide({ keys: keysOf(decidable), edits: [] }),
    undo(): Refusal | undefined {
      const step = memory.undo();
      if ('refusal' in step) return step;
      for (const key of step.edits.length > 0 ? step.keys : []) claimed.delete(key);
      return undefined;
    },
  };
}

export type Decisions = ReturnType<typeof openDecisions>;

/** What the owner does once articles have new questions. */
export const afterAccepting =
  'Next: npm run check asks the new questions; npm run harvest -- undo takes them back.';

const keysOf = ({ locale, question, also }: Decidable) =>
  [question, ...also].map((wording) => keyOf(wording, locale));

const whyNothing = ({ question, also }: Decidable) =>
  [question, ...also].every(isMasked)
    ? 'Something personal was taken out of it, so nobody else asks like that: leave it out, or write it in your own words.'
    : 'An article has it among its questions already.';
