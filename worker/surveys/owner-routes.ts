import { Hono } from 'hono';
import { daysBefore } from '../contract/time/durations.ts';
import type { AppEnv } from '../http/context.ts';
import { onlyAllows } from '../http/problem/problem.ts';
import { surveyNumbers } from '../numbers/surveys.ts';
import { viewOf } from '../owner/view.ts';
import { listedSurveys } from './db.ts';
import { surveysPage } from './owner-page.tsx';

const days = 90;
const maxSurveys = 500;

export const surveys = new Hono<AppEnv>()
  .get('/', async (c) => {
    const view = await viewOf(c);
    const since = { from: daysBefore(view.now, days), limit: maxSurveys };
    const rows = await listedSurveys(c.env, since);
    return surveysPage(c, view, { rows, numbers: surveyNumbers(rows), days });
  })
  .all('/', onlyAllows('GET, HEAD'));
