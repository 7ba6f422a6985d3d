import { Hono } from 'hono';
import { ask } from '../../site/search/ask.ts';
import { plainAnswer } from '../../site/search/short-answer.ts';
import type { AppEnv } from '../app.ts';
import { searchSchema } from '../contract/search.ts';
import { wantsPage } from '../guards/caller.ts';
import { fieldErrors } from '../guards/field-errors.ts';
import { onlyAllows } from '../guards/methods.ts';
import { problem } from '../guards/problem.ts';
import { searchPage } from '../pages/search.tsx';
import { openSearch } from '../search/open-search.ts';

/** As many as a page of results holds. */
const count = 20;

/** The search of the browser, for readers without JavaScript and for programs. */
export const search = new Hono<AppEnv>()
  .get('/', async (c) => {
    const query = c.req.query();
    const asked = searchSchema.safeParse(query);
    if (!asked.success) {
      const isBlank = !query['q']?.trim();
      if (isBlank && wantsPage(c)) return searchPage(c, { locale: localeAsked(query['locale']) });
      return problem(c, { status: 422, errors: await fieldErrors(c, asked.error) });
    }
    const { q, locale } = asked.data;
    const answers = await ask(await openSearch(c.env, locale), q, { count });
    if (wantsPage(c)) return searchPage(c, { locale, answers });
    const [best] = answers.results;
    const shortAnswer = answers.clear && best?.answer ? plainAnswer(best.answer) : null;
    return c.json({ ...answers, shortAnswer });
  })
  .all('/', onlyAllows('GET, HEAD'));

const localeAsked = (name: string | undefined) =>
  name?.toLowerCase() === 'zh-cn' ? 'zh-CN' : 'en';
