import { ownerStrings } from '../../../site/languages/registry/strings.ts';
import { wantsPage } from '../../http/caller.ts';
import type { AppContext } from '../../http/context.ts';
import { problem } from '../../http/problem/problem.ts';
import { countRequest, limitPeriod } from '../../http/request/limits.ts';
import { ownerLocale } from '../language.ts';
import { signInPage } from './page.tsx';

export type RefusedStatus = 401 | 403 | 429 | 503;

/** Says no, and nothing about what lies behind: the sign-in form to a browser, a problem to a program. */
export async function refuse(c: AppContext, status: RefusedStatus): Promise<Response> {
  const locale = await ownerLocale(c);
  const { title, text } = ownerStrings(locale).refusals[status];
  const response = wantsPage(c)
    ? await signInPage(c, locale, status)
    : await problem(c, { status, title, detail: text });
  if (status === 401) response.headers.set('WWW-Authenticate', 'Bearer');
  if (status === 429) response.headers.set('Retry-After', String(limitPeriod));
  return response;
}

/** Refuses a wrong token, and counts it: only these are slowed down. */
export const refuseWrongToken = async (c: AppContext): Promise<Response> =>
  refuse(c, (await countRequest(c, c.env.SIGN_INS)).success ? 401 : 429);
