import { Hono } from 'hono';
import type { AppEnv } from '../../app.ts';
import { surveysSince } from '../../db/survey-list.ts';
import { onlyAllows } from '../../guards/methods.ts';
import { surveysPage } from '../../pages/admin/surveys.tsx';
import { surveyNumbers } from '../../week/surveys.ts';
import { daysAgo, viewOf } from './view.ts';

const days = 90;
const most = 500;

export const surveys = new Hono<AppEnv>()
  .get('/', async (c) => {
    const view = await viewOf(c);
    const rows = await surveysSince(c.env.DB, daysAgo(days, view.now), most);
    return surveysPage(c, view, { rows, numbers: surveyNumbers(rows), days });
  })
  .all('/', onlyAllows('GET, HEAD'));
