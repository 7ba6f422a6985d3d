import { Hono } from 'hono';
import { ask } from '../../site/search/ask.ts';
import { BrokenIndex } from '../../site/search/index-file.ts';
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
    const asked = searchSchema.safeParse(c.req.query());
    if (!asked.success) {
      if (wantsPage(c)) return searchPage(c, { locale: localeAsked(c.req.query('locale')) });
      return problem(c, { status: 422, errors: await fieldErrors(c, asked.error) });
    }
    const { q, locale } = asked.data;
    try {
      const answers = await ask(await openSearch(c.env, locale), q, { count });
      if (wantsPage(c)) return searchPage(c, { locale, answers });
      const shortAnswer = answers.answered ? plainAnswer(answers.results[0]?.answer ?? '') : null;
      return c.json({ ...answers, shortAnswer });
    } catch (error) {
      if (error instanceof BrokenIndex) return problem(c, { status: 503, retryAfter: 5 });
      throw error;
    }
  })
  .all('/', onlyAllows('GET, HEAD'));

const localeAsked = (name: string | undefined) =>
  name?.toLowerCase() === 'zh-cn' ? 'zh-CN' : 'en';
