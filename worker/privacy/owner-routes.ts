import { Hono } from 'hono';
import * as z from 'zod';
import { emailSchema } from '../contract/fields.ts';
import { daysBefore } from '../contract/time/durations.ts';
import { fromScript } from '../http/caller.ts';
import type { AppEnv } from '../http/context.ts';
import { onlyAllows } from '../http/problem/problem.ts';
import { body } from '../http/request/body.ts';
import { viewOf } from '../owner/view.ts';
import { heldAbout } from './db/erasure.ts';
import { keptRows } from './db/retention.ts';
import { erasePerson } from './erase.ts';
import { personPage } from './owner-pages/person.tsx';
import { privacyPage } from './owner-pages/privacy.tsx';

/** An address about which everything is shown, handed out, or deleted. */
const personSchema = z.strictObject({ email: emailSchema });

export const privacy = new Hono<AppEnv>()
  .get('/', async (c) => {
    const view = await viewOf(c);
    const rows = await keptRows(c.env.DB, daysBefore(view.now, 7), daysBefore(view.now, 28));
    const erased = /^\d+$/.exec(c.req.query('erased') ?? '')?.[0];
    return privacyPage(c, view, {
      rows,
      erased: erased === undefined ? undefined : Number(erased),
    });
  })
  .post('/person', body(personSchema), async (c) => {
    const { email } = c.req.valid('form');
    return personPage(c, await viewOf(c), { email, held: await heldAbout(c.env.DB, email) });
  })
  .post('/export', body(personSchema), async (c) => {
    const { email } = c.req.valid('form');
    const { strings } = await viewOf(c);
    const held = await heldAbout(c.env.DB, email);
    return c.json({ email, explained: strings.privacy.tables, ...held }, 200, {
      'Content-Disposition': 'attachment; filename="held.json"',
    });
  })
  .post('/erase', body(personSchema), async (c) => {
    const erased = await erasePerson(c.env, c.req.valid('form').email, new Date());
    return fromScript(c) ? c.json({ erased }) : c.redirect(`/admin/privacy/?erased=${erased}`, 303);
  })
  .all('/', onlyAllows('GET, HEAD'))
  .on('ALL', ['/person', '/export', '/erase'], onlyAllows('POST'));
