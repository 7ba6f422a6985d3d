import { type Token, tokenHashOf, tokenOf } from '../../http/digest.ts';
import { dataKeys, type Secrets } from '../../private-data/keys.ts';

/** Of which emails their readers can get no more: the ids of these begin with it. */
export type ListKind = 'answer' | 'week';

export const isOfList = (kind: string): boolean => kind === 'answer' || kind === 'week';

/**
 * Where the reader of an email gets no more of its kind. It follows from the id of the email, such as `week-2026-W48`, and from a key:
 * no row has it, and each email has the same whenever it is asked for.
 */
export async function unsubscribePath(env: Secrets, emailId: string): Promise<string> {
  const { current } = await dataKeys(env);
  const { token } = await tokenFor(current.unsubscribing, emailId);
  return `/api/unsubscribe/${emailId.replace('-', '/')}/${token}/`;
}

/** Whether one of the keys made the token for this email. */
export async function isTokenOf(env: Secrets, emailId: string, given: string): Promise<boolean> {
  const { all } = await dataKeys(env);
  const hash = await tokenHashOf(given);
  const right = await Promise.all(
    [...all.values()].map(({ unsubscribing }) => tokenFor(unsubscribing, emailId)),
  );
  return right.some(({ tokenHash }) => tokenHash === hash);
}

const tokenFor = async (key: CryptoKey, emailId: string): Promise<Token> =>
  tokenOf(await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(emailId)));
