import { Hono } from 'hono';
import * as z from 'zod';
import { emailSchema } from '../contract/fields.ts';
import type { SharedSettings } from '../contract/published/settings.ts';
import { daysBefore } from '../contract/time/durations.ts';
import { withoutReplyAddresses } from '../email/receiving/reply-address.ts';
import { deleteBytes } from '../files/bucket.ts';
import { fromScript } from '../http/caller.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { onlyAllows } from '../http/problem/problem.ts';
import { type RefusedForm, showingAgain } from '../http/problem/show-again.ts';
import { body } from '../http/request/body.ts';
import { afterwards } from '../http/response/afterwards.ts';
import { viewOf } from '../owner/view.ts';
import { sum } from '../statistics.ts';
import { heldArchive, heldData } from './archive.ts';
import { type Held, heldAbout } from './db/held.ts';
import { keptRows } from './db/retention.ts';
import { erasePerson } from './erase.ts';
import { heldFile } from './owner-pages/held-file.tsx';
import { personPage } from './owner-pages/person.tsx';
import { privacyPage } from './owner-pages/privacy.tsx';
import { erasedIn } from './owner-pages/receipt.tsx';

/** An address about which everything is shown, handed out, or deleted. */
const personSchema = z.strictObject({ email: emailSchema });

const exportSchema = personSchema.extend({ as: z.enum(['page', 'files']).optional() });

/** In each of them an address is written. */
const addressForms = ['/person', '/export', '/erase'];

export const privacy = new Hono<AppEnv>()
  .get('/', (c) => overview(c))
  .on('POST', addressForms, showingAgain(overview))
  .post('/person', body(personSchema), async (c) => {
    const { email } = c.req.valid('form');
    return personPage(c, await viewOf(c), { email, held: await heldAbout(c.env, email) });
  })
  .post('/export', body(exportSchema), async (c) => {
    const { email, as } = c.req.valid('form');
    const view = await viewOf(c);
    const held = withoutAnswers(await heldAbout(c.env, email), view.settings);
    const person = { email, held };
    if (as === 'page')
      return c.html(heldFile(view, person), 200, {
        'Content-Disposition': 'attachment; filename="held.html"',
      });
    if (as === 'files')
      return c.body(heldArchive(c.env, view, person), 200, {
        'Content-Type': 'application/zip',
        'Content-Disposition': 'attachment; filename="held.zip"',
      });
    return c.json(heldData(view, person), 200, {
      'Content-Disposition': 'attachment; filename="held.json"',
    });
  })
  .post('/erase', body(personSchema), async (c) => {
    const { tables, files } = await erasePerson(c.env, c.req.valid('form').email, new Date());
    afterwards(c, deleteBytes(c.env, files));
    const erased = sum(tables.map(({ rows }) => rows));
    if (fromScript(c)) return c.json({ erased });
    const gone = tables
      .filter(({ rows }) => rows > 0)
      .map(({ table, rows }) => `&${table}=${rows}`);
    return c.redirect(`/admin/privacy/?erased=${erased}${gone.join('')}`, 303);
  })
  .all('/', onlyAllows('GET, HEAD'))
  .on('ALL', addressForms, onlyAllows('POST'));

/** What is kept, and where an address is looked up: also one that was refused. */
async function overview(c: AppContext, refused?: RefusedForm): Promise<Response> {
  const view = await viewOf(c);
  const rows = await keptRows(c.env.DB, daysBefore(view.now, 7), daysBefore(view.now, 28));
  const erased = erasedIn(c.req.query(), view.strings.privacy.tables);
  return privacyPage(c, view, { rows, erased, refused });
}

/** Whoever has one of the addresses at which the owner answers could answer in her name. */
const withoutAnswers = (held: Held, { mailIn, owner }: SharedSettings): Held =>
  JSON.parse(withoutReplyAddresses(JSON.stringify(held), mailIn ?? owner.email));
