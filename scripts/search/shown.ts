import type { Locale } from '../../site/languages/registry/locales.ts';
import { type Answers, asSent, type Result } from '../../site/search/answers.ts';
import { ask } from '../../site/search/ask.ts';
import type { SourceArticle } from '../../site/search/companion/build/source.ts';
import type { Companion } from '../../site/search/companion/companion.ts';
import { askSite, type Site } from '../../site/search/languages/ask-site.ts';
import { markCount } from '../../site/search/results/mark.ts';
import { plainShown } from '../../site/search/results/short-answer.ts';
import { type ExplainedArticle, type Explanation, explain } from './explain.ts';

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
  /** Where that stands, or where else the first result leads. */
  leadsTo?: string;
  /** Why a passage of the first article is shown as its answer, or none; nothing where no answer is shown. */
  passage?: string;
  /** Whether the first article has a short answer. */
  hasAnswer: boolean;
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
    ...(clear && first && { answer: plainShown(first), passage: whyPassage(first, answers) }),
    ...(first && { leadsTo: first.url }),
    hasAnswer: Boolean(first?.answer),
    choices,
    ...(contact >= 0 && { contactAt: contact + 1 }),
  };
}

/** A passage is looked for only where the short answer has not all words of the question. */
function whyPassage({ title, answer, passage }: Result, { words, locale }: Answers): string {
  const where = passage?.path.length ? ` below “${passage.path.join(' › ')}”` : '';
  if (passage && !answer)
    return `The article has no short answer: shown is the passage${where} that says most.`;
  if (passage) return `The passage${where} says more of the question than the short answer.`;
  const lacking = words.filter((word) => markCount(title + answer, [word], locale) === 0);
  return lacking.length === 0
    ? 'The title and the short answer have all words of the question: no passage was looked for.'
    : `The short answer has not “${lacking.join(', ')}”, but no passage of the article says enough more.`;
}

/** An explanation that calls phrasings so: for search they are questions. */
export function namingPhrasings(
  explained: Explained,
  articles: readonly Pick<SourceArticle, 'id' | 'phrasings'>[],
): Explained {
  const phrasings = new Map(articles.map((one) => [one.id, new Set(one.phrasings)]));
  const named = (passage: ExplainedArticle['passages'][number]) =>
    phrasings.get(passage.article)?.has(passage.text) ? { ...passage, kind: 'phrasing' } : passage;
  return {
    ...explained,
    articles: explained.articles.map((one) => ({ ...one, passages: one.passages.map(named) })),
  };
}
