import type { Message } from '../contract/messages.ts';
import type { AppContext } from '../http/context.ts';
import { hexOf, randomHex, sha256 } from '../http/digest.ts';
import { visitorOf } from '../http/visitor.ts';
import { messagePath, tokenOf } from './token.ts';

export interface Seal {
  /** What is stored of it. */
  tokenSeed: string;
  tokenHash: string;
  keyHash: string;
  bodyHash: string;
  /** The address of the message's page, for the seed that the database has. */
  pathFor: (seed: string) => Promise<string>;
}

/** What makes two sendings one message, and its page nobody else's. */
export async function sealOf(c: AppContext, message: Message, now: Date): Promise<Seal> {
  const bodyHash = await bodyHashOf(message);
  const key = await keyOf(c, { given: message.key, bodyHash, now });
  const tokenSeed = randomHex(16);
  const token = await tokenOf({ seed: tokenSeed, key, bodyHash });
  return {
    tokenSeed,
    tokenHash: hexOf(await sha256(token)),
    keyHash: hexOf(await sha256(key)),
    bodyHash,
    pathFor: async (seed) => messagePath(await tokenOf({ seed, key, bodyHash })),
  };
}

/**
 * What the writer wrote. The rest of a body says where they came from, and may have changed between
 * a try and the next.
 */
const bodyHashOf = async ({ email, name, topic, text }: Message) =>
  hexOf(await sha256(JSON.stringify([email, name, topic, text])));

interface KeyParts {
  given: string | undefined;
  bodyHash: string;
  now: Date;
}

/** The sender's key, or one that the same person has for the same words on the same day. */
async function keyOf(c: AppContext, { given, bodyHash, now }: KeyParts): Promise<string> {
  const header = c.req.header('idempotency-key');
  if (header ?? given) return JSON.stringify(['given', header ?? given]);

  return JSON.stringify(['derived', bodyHash, await visitorOf(c, now)]);
}
