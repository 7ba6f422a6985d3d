import { Hono } from 'hono';
import type { Locale } from '../../site/languages/registry/locales.ts';
import { ownerAnswerSchema } from '../contract/gaps.ts';
import { publishedIn } from '../contract/published/manifest.ts';
import { deliverEmails } from '../email/deliver.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { onlyAllows, problem } from '../http/problem/problem.ts';
import { body } from '../http/request/body.ts';
import { afterwards } from '../http/response/afterwards.ts';
import { viewOf } from '../owner/view.ts';
import { articlesOf } from '../published/files.ts';
import { closeGap } from './close-gap.ts';
import { isGapOpen, lastEvents } from './db/events.ts';
import { gapFacts } from './db/gap.ts';
import { stopTelling, tellNow, waitingEmails } from './db/telling.ts';
import { backToGap, gapNow } from './gap-of-address.ts';
import { tellingPage } from './owner-pages/telling.tsx';

/** Who is about to be told of an answer, what the owner can do about it, and that she says what answers a gap. */
export const telling = new Hono<AppEnv>()
  .get('/gaps/telling', async (c) => {
    const [view, manifest, emails] = await Promise.all([
      viewOf(c),
      articlesOf(c.env),
      waitingEmails(c.env),
    ]);
    return tellingPage(c, { view, manifest, emails });
  })
  .post('/gaps/:gap/stop', async (c) => {
    const gap = await gapNow(c);
    const last = gap && (await lastEvents(c.env.DB, [gap])).get(gap);
    if (!gap || !last) return problem(c, { status: 404 });

    const created_at = new Date().toISOString();
    await stopTelling(c.env.DB, { gap, article: last.article ?? null, created_at });
    const now = (await lastEvents(c.env.DB, [gap])).get(gap);
    return backToGap(c, { gap, what: isGapOpen(now) ? 'stopped' : 'late' });
  })
  .post('/gaps/:gap/send', async (c) => {
    const gap = await gapNow(c);
    if (!gap) return problem(c, { status: 404 });

    const now = new Date();
    await tellNow(c.env.DB, gap, now.toISOString());
    afterwards(c, deliverEmails(c.env, now));
    return backToGap(c, { gap, what: 'sent' });
  })
  // The undo of "stop": the same article, and the hour begins anew.
  .post('/gaps/:gap/tell', async (c) => {
    const gap = await gapNow(c);
    const article = gap && (await lastEvents(c.env.DB, [gap])).get(gap)?.article;
    return gap && article ? answer(c, gap, article) : problem(c, { status: 404 });
  })
  .post('/gaps/:gap/answered', body(ownerAnswerSchema), async (c) => {
    const gap = await gapNow(c);
    return gap ? answer(c, gap, c.req.valid('form').article) : problem(c, { status: 404 });
  })
  .on('ALL', ['/gaps/telling'], onlyAllows('GET, HEAD'))
  .on(
    'ALL',
    ['stop', 'send', 'tell', 'answered'].map((deed) => `/gaps/:gap/${deed}`),
    onlyAllows('POST'),
  );

/** Closes a gap because the owner says that an article answers it. */
async function answer(c: AppContext, gap: number, article: string): Promise<Response> {
  const [facts, manifest] = await Promise.all([gapFacts(c.env.DB, gap), articlesOf(c.env)]);
  const locale: Locale | undefined = facts?.locale;
  const published = locale && publishedIn(manifest, locale).find(({ slug }) => slug === article);
  if (!published) return problem(c, { status: 404 });

  const { version } = published;
  await closeGap(c.env, { gap, answer: { article, version }, proof: {}, now: new Date() });
  return backToGap(c, { gap, what: 'answered' });
}
