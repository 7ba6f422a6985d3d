import { Hono } from 'hono';
import { siteLocale } from '../../site/languages/registry.ts';
import { askerSchema } from '../contract/askers.ts';
import { accepted } from '../http/accepted.ts';
import { body } from '../http/body.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { postLimit } from '../http/limits.ts';
import { onlyAllows } from '../http/methods.ts';
import { sameOrigin } from '../http/origin.ts';
import { problem } from '../http/problem.ts';
import { tokenHashOf } from '../messages/token.ts';
import { settingsOf } from '../settings.ts';
import { type Asker, askerByToken, putHelpful } from './db/subscribers.ts';
import { askerPath } from './emails.ts';
import { askerPage } from './subscriber-page.tsx';

const DAY = 86_400_000;

/** "Did this answer it?": the links of the letter lead here; programs that follow links in letters send nothing. */
export const askers = new Hono<AppEnv>()
  .get('/:token', async (c) => {
    const asker = await askerOf(c, new Date());
    if (!asker) return problem(c, { status: 404 });

    const { helpful } = c.req.query();
    const pressed = askerSchema.shape.helpful.safeParse(helpful).data;
    return askerPage(c, { asker, pressed, action: askerPath(c.req.param('token')) });
  })
  .post('/:token', sameOrigin, postLimit, body(askerSchema), async (c) => {
    const now = new Date();
    const asker = await askerOf(c, now);
    if (!asker) return problem(c, { status: 404 });

    const { website, helpful } = c.req.valid('form');
    if (!website) await putHelpful(c.env.DB, asker, { helpful, now: now.toISOString() });
    return accepted(c, askerPath(c.req.param('token')));
  })
  .all('/:token', onlyAllows('GET, HEAD, POST'));

/** Who was told with this token; nothing when it is none, or too old. */
async function askerOf(c: AppContext, now: Date): Promise<Asker | null> {
  const hash = await tokenHashOf(c.req.param('token') ?? '');
  if (!hash) return null;

  const { keep, locales } = await settingsOf(c.env);
  const since = new Date(now.getTime() - keep.gaps * DAY).toISOString();
  const asker = await askerByToken(c.env.DB, hash, since);
  return asker && { ...asker, locale: siteLocale(asker.locale, locales) };
}
