import { Hono } from 'hono';
import type { Locale } from '../../../site/languages/registry/locales.ts';
import type { Env } from '../../env.ts';
import type { AppContext, AppEnv } from '../../http/context.ts';
import { onlyAllows, problem } from '../../http/problem/problem.ts';
import { postLimit } from '../../http/request/limits.ts';
import { isTokenOf, type ListKind } from './link.ts';
import { unsubscribePage } from './page.tsx';

/** The emails of a kind, of which their readers can get no more. */
interface List {
  kind: ListKind;
  /** Who reads an email; nothing where nobody is known to. */
  readerOf(env: Env, emailId: string): Promise<Reader | undefined>;
}

interface Reader {
  locale: Locale;
  /** From then on they get no more. */
  stop(now: Date): Promise<void>;
}

/**
 * The page that an email of a list names, and the press on it. Programs for mail press it themselves where their user wants so (RFC
 * 8058): from another origin, with a body of their own, and following no redirect.
 */
export const unsubscribing = (list: List) =>
  new Hono<AppEnv>()
    .get('/:email/:token', async (c) => {
      const reader = await readerOf(c, list);
      if (!reader) return problem(c, { status: 404 });

      return unsubscribePage(c, { locale: reader.locale, kind: list.kind, isDone: false });
    })
    .post('/:email/:token', postLimit, async (c) => {
      const reader = await readerOf(c, list);
      if (!reader) return problem(c, { status: 404 });

      await reader.stop(new Date());
      return unsubscribePage(c, { locale: reader.locale, kind: list.kind, isDone: true });
    })
    .all('/:email/:token', onlyAllows('GET, HEAD, POST'));

async function readerOf(c: AppContext, list: List): Promise<Reader | undefined> {
  const { email, token } = c.req.param();
  const emailId = `${list.kind}-${email}`;
  const isProven = await isTokenOf(c.env, emailId, token ?? '');
  return isProven ? list.readerOf(c.env, emailId) : undefined;
}
