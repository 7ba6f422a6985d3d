import type { AppContext } from '../../http/context.ts';
import { addressPrefix, clientAddress } from '../../http/request/visitor.ts';

/** The period of the limiter in wrangler.toml, in seconds. */
export const slowedFor = 60;

/** Counts a wrong token. Whether there were too many from this address. */
export async function isGuessing(c: AppContext): Promise<boolean> {
  const key = addressPrefix(clientAddress(c), { v4: 4, v6: 4 });
  const { success } = await c.env.SIGN_INS.limit({ key });
  return !success;
}
