import { Hono } from 'hono';
import { type Locale, localeOf } from '../../site/languages/registry/locales.ts';
import { addFullText } from '../../site/pagefind/add-full-text.ts';
import { type Answers, asSent, type Result } from '../../site/search/answers.ts';
import type { Companion } from '../../site/search/companion/companion.ts';
import { askWithout } from '../../site/search/languages/ask-site.ts';
import { withoutArticles } from '../../site/search/results/refused.ts';
import { plainShown } from '../../site/search/results/short-answer.ts';
import { otherLanguages } from '../../site/search/results/strings.ts';
import { searchSchema } from '../contract/search.ts';
import { logFault } from '../faults.ts';
import { wantsPage } from '../http/caller.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { callerLocale, inSiteLanguage } from '../http/language.ts';
import { fieldErrors } from '../http/problem/field-errors.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { settingsOf } from '../settings.ts';
import { openIndex, openText } from './open-search.ts';
import { searchPage } from './page.tsx';

/** The search of the browser, for readers without JavaScript and for programs. */
export const search = new Hono<AppEnv>()
  .get('/', async (c) => {
    const query = c.req.query();
    const asked = searchSchema.safeParse(query);
    if (!asked.success) {
      const isBlank =
        !query['q']?.trim() && !asked.error.issues.some(({ path }) => path[0] === 'locale');
      if (isBlank && wantsPage(c))
        return searchPage(c, { locale: await localeAsked(c, query['locale']) });
      return problem(c, { status: 422, errors: await fieldErrors(c, asked.error) });
    }
    const { q, locale = await callerLocale(c), exact, not } = await inSiteLanguage(c, asked.data);
    const isExact = exact !== undefined;
    const found = await inLanguages(c, await openIndex(c.env, locale), {
      question: q,
      correcting: !isExact,
      refused: not,
    });
    const answers = asSent(withoutArticles(await withFullText(c, found), not));
    if (wantsPage(c))
      return searchPage(c, {
        locale,
        ...(found.asks && { answers, asked: { refused: not, isExact } }),
      });
    const [best] = answers.results;
    const shortAnswer = answers.clear && best ? plainShown(best) : null;
    const { corrected, otherLanguage: _, read: __, ...said } = answers;
    return c.json({
      ...said,
      ...(corrected !== undefined && { mended: corrected }),
      results: answers.results.map(forPrograms),
      shortAnswer,
      shortAnswerUrl: shortAnswer && best ? best.url : null,
    });
  })
  .all('/', onlyAllows('GET, HEAD'));

/** A result without how its passage is drawn. */
function forPrograms({ passage, ...result }: Result) {
  if (!passage) return result;
  const { parts: _, ...said } = passage;
  return { ...result, passage: said };
}

interface Question {
  question: string;
  /** Whether misspelt words may be corrected. */
  correcting: boolean;
  /** Articles that are not what was asked for. */
  refused: string[];
}

/** Asks in the language of the page, and where that does not answer, in the one that the question is in. */
async function inLanguages(c: AppContext, companion: Companion, asked: Question): Promise<Answers> {
  const { locales } = await settingsOf(c.env);
  const site = {
    companion,
    others: otherLanguages(companion.root.locale, locales),
    open: (other: Locale) => openIndex(c.env, other),
  };
  return askWithout(site, asked, { correcting: asked.correcting, contact: true });
}

async function localeAsked(c: AppContext, name = ''): Promise<Locale> {
  const { locale = await callerLocale(c) } = await inSiteLanguage(c, { locale: localeOf(name) });
  return locale;
}

/** What the companion index found stands on its own; where no answer is clear the full text adds to it. */
async function withFullText(c: AppContext, found: Answers): Promise<Answers> {
  if (found.clear || !found.asks) return found;
  try {
    return await addFullText(found, await openText(c.env, found.locale));
  } catch (fault) {
    logFault(fault, c.req.url);
    return found;
  }
}
