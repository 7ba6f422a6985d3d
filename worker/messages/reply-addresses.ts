import type { SharedSettings } from '../contract/published/settings.ts';
import { replyAddress, type Side } from '../email/receiving/reply-address.ts';
import { dataKeys, type PrivateEnv } from '../private-data/keys.ts';

/** Where each side answers emails about a message. */
export type ReplyAddresses = Record<Side, string>;

/** Nothing where no email is taken: there both sides answer on the page. */
export async function replyAddresses(
  env: PrivateEnv,
  { mailIn }: Pick<SharedSettings, 'mailIn'>,
  message: string,
): Promise<ReplyAddresses | undefined> {
  if (!mailIn) return undefined;

  const { current } = await dataKeys(env);
  const of = (side: Side) => replyAddress(current.replies, { message, side }, mailIn);
  const [customer, owner] = await Promise.all([of('customer'), of('owner')]);
  return { customer, owner };
}
