import { Hono } from 'hono';
import type { AppEnv } from '../../app.ts';
import { voteComments, votesByVersion } from '../../db/article-votes.ts';
import { onlyAllows } from '../../guards/methods.ts';
import { articlesPage } from '../../pages/admin/articles.tsx';
import { articlesOf } from '../../settings.ts';
import { ranked } from '../../week/ranking.ts';
import { daysAgo, viewOf } from './view.ts';

const days = 365;
const mostComments = 100;

export const articles = new Hono<AppEnv>()
  .get('/', async (c) => {
    const view = await viewOf(c);
    const [from, to] = [daysAgo(days, view.now), view.now.toISOString()];
    const [votes, comments, manifest] = await Promise.all([
      votesByVersion(c.env.DB, from, to),
      voteComments(c.env.DB, from, to, mostComments),
      articlesOf(c.env),
    ]);
    return articlesPage(c, view, { versions: ranked(votes, manifest), comments, manifest });
  })
  .all('/', onlyAllows('GET, HEAD'));
