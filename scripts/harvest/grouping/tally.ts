import { createHash } from 'node:crypto';
import { foldedQuestion } from '../../../site/content/checks/questions.ts';
import type { Locale, SiteLocales } from '../../../site/languages/registry/locales.ts';
import { questionsIn } from '../asking/questions.ts';
import type { Written } from '../reading/written.ts';

/** A question in the words in which some people asked it. */
export interface Wording {
  question: string;
  locale: Locale;
  /** The same for questions that differ in nothing that has a meaning. */
  key: string;
  /** When each of them asked it last, by a number that stands for the person while the command runs. */
  people: Map<number, number>;
}

/** By what a question is remembered: nobody can read it there. */
export const keyOf = (question: string, locale: Locale): string =>
  createHash('sha256')
    .update(`${locale} ${foldedQuestion(question, locale)}`)
    .digest('hex')
    .slice(0, 20);

/** Everything that is asked in these texts, equal questions together. What has no time was asked at `now`. */
export function createTally(site: SiteLocales, now: Date) {
  const wordings = new Map<string, Wording>();
  const people = new Map<string, number>();
  let texts = 0;
  return {
    wordings: () => [...wordings.values()],
    /** How many questions the text asks. */
    add(written: Written): number {
      texts += 1;
      const who = written.sender ?? `text ${texts}`;
      const person = people.get(who) ?? people.size;
      people.set(who, person);
      const time = Math.min(written.time ?? now.getTime(), now.getTime());
      const asked = questionsIn(written, site);
      for (const { question, locale } of asked) {
        const key = keyOf(question, locale);
        const wording = wordings.get(key) ?? { question, locale, key, people: new Map() };
        wording.people.set(person, Math.max(time, wording.people.get(person) ?? 0));
        wordings.set(key, wording);
      }
      return asked.length;
    },
  };
}
