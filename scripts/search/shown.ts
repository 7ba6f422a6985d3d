import type { Locale } from '../../site/languages/registry/locales.ts';
import { type Answers, asSent } from '../../site/search/answers.ts';
import { ask } from '../../site/search/ask.ts';
import type { Companion } from '../../site/search/companion/companion.ts';
import { askSite, type Site } from '../../site/search/languages/ask-site.ts';
import { plainShown } from '../../site/search/results/short-answer.ts';
import { type Explanation, explain } from './explain.ts';

/** What the page shows to a question that was sent, but for what the full text adds to a list. */
export interface Shown {
  /** The language of what is shown, which may be another one than the page's. */
  locale: Locale;
  /** The question as it was read: a word corrected, pinyin in characters, in words of another language. */
  corrected?: string;
  /** Whether anything was looked for. */
  asks: boolean;
  /** When it is not, the question is noted as a gap. */
  answered: boolean;
  /** The short answer or the passage that is shown. */
  answer?: string;
  /** So many of the first results are shown to choose from. */
  choices: number;
  /** Which of the results is the contact page, counted from 1. */
  contactAt?: number;
}

export interface Explained extends Explanation {
  shown: Shown;
}

/** What the page shows, and why: of the language that is shown, and of the question as it was read. */
export async function explainShown(site: Site, question: string): Promise<Explained> {
  const opened = new Map<Locale, Companion>([[site.companion.root.locale, site.companion]]);
  const open = async (locale: Locale) => {
    const companion = opened.get(locale) ?? (await site.open(locale));
    opened.set(locale, companion);
    return companion;
  };
  const how = { contact: true };
  const own = await ask(site.companion, question, how);
  const answers = asSent(await askSite(own, { ...site, open }, how));
  const read = answers.corrected ?? question;
  const explanation = await explain(await open(answers.locale), read);
  return { ...explanation, question, shown: shownOf(answers) };
}

function shownOf(answers: Answers): Shown {
  const { locale, corrected, asks, answered, clear, choices, results } = answers;
  const [first] = results;
  // The contact page is no article.
  const contact = results.findIndex(({ article }) => article === '');
  return {
    locale,
    ...(corrected !== undefined && { corrected }),
    asks,
    answered,
    ...(clear && first && { answer: plainShown(first) }),
    choices,
    ...(contact >= 0 && { contactAt: contact + 1 }),
  };
}
