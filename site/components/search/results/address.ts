import { scrub } from '../../../../worker/contract/privacy/scrub.ts';
import { decoded } from '../../../content/addresses/decoded.ts';
import type { Answers } from '../../../search/answers.ts';
import type { ResultsLinks, TopicLinks } from '../../../search/results/results-part.ts';
import { pagePath } from '../../browser/language.ts';
import { carry, languageLinks } from '../carry.ts';
import { resultPath, searchPath } from '../draw.ts';
import type { FindOptions } from '../find.ts';
import { queryOf } from '../query-of.ts';

/** On a page that is not there, the words of its address are asked until something else is. */
const isNotFound = document.querySelector('[data-not-found]') !== null;

interface Asked {
  question: string;
  topic: string | undefined;
  /** The question is searched as it was typed. */
  isExact: boolean;
  /** How it is asked by that. */
  how: FindOptions;
  /** The reader comes from an article that this language does not have. */
  isMissing: boolean;
  isNotFound: boolean;
  /** Nobody asked this: it is the words of an address that is not there. */
  isPath: boolean;
}

/** What the address asks for. */
export function askedByAddress(): Asked {
  const params = new URLSearchParams(location.search);
  const typed = params.get('q');
  const ofPath = params.get('path') ?? (isNotFound ? wordsOfPath() : undefined);
  const topic = params.get('topic') ?? undefined;
  const isExact = params.has('exact');
  return {
    question: typed ?? ofPath ?? '',
    topic,
    isExact,
    how: { correcting: !isExact, ...(topic && { topic }) },
    isMissing: params.has('missing'),
    isNotFound,
    isPath: typed === null && ofPath !== undefined,
  };
}

/** Puts a question into the address, without what was asked about another one. */
export function askByAddress(question: string, remember: 'replaceState' | 'pushState') {
  const page = isNotFound ? location.pathname : pagePath('search/');
  history[remember]({}, '', question ? page + queryOf(question) : page);
  carry(question);
}

/**
 * Where this page would be if the language in its address were written as the site writes it: files are told apart by the
 * case of letters. The common ways to write a language are led there before any page is shown.
 */
export function pathInKnownCase(): string | undefined {
  if (!isNotFound) return undefined;
  const path = `${location.pathname}/`;
  const isIn = (base: string) => path.toLowerCase().startsWith(base.toLowerCase());
  const base = languageLinks()
    .map(({ pathname }) => pathname.replace(/search\/$/, ''))
    .find((base) => isIn(base) && !path.startsWith(base));
  return base && base + location.pathname.slice(base.length);
}

/** Keeps in the history what is shown, so that Back brings it back at once. */
export const keepShown = (answers: Answers) => history.replaceState({ answers }, '');

/** What was found before for this question. */
export function shownBefore(question: string): Answers | undefined {
  const { answers } = (history.state ?? {}) as { answers?: Answers };
  return answers?.question === question ? answers : undefined;
}

/** Where the links of the results lead. */
export function linksOf({ question, words }: Answers): ResultsLinks & { topics: TopicLinks } {
  const { topic: chosen = null, isExact } = askedByAddress();
  const path = searchPath(question);
  const exact = `${path}&exact`;
  const asked = isExact ? exact : path;
  return {
    result: (result) => resultPath(result, words),
    exact,
    topics: { chosen, link: (topic) => (topic ? `${asked}&topic=${topic}` : asked) },
  };
}

/**
 * The words of the address: "/articles/refund-payment/" → "refund payment". What names somebody is taken out while it can
 * still be told by its signs.
 */
function wordsOfPath(): string {
  const last = decoded(location.pathname).split('/').filter(Boolean).at(-1) ?? '';
  return scrub(last)
    .replace(/\[\w+\]|\.\w+$/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
