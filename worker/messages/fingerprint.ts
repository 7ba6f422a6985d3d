import { createMiddleware } from 'hono/factory';
import { type Message, messagePath, messageSchema } from '../contract/messages.ts';
import type { NewFile } from '../files/new-file.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { hexOf, hmac, newToken, randomHex, sha256, type Token, tokenOf } from '../http/digest.ts';
import { fieldErrors } from '../http/problem/field-errors.ts';
import { problem } from '../http/problem/problem.ts';
import { networkOf, visitorIfKnown, visitorOf } from '../http/request/visitor.ts';
import type { DataKey } from '../private-data/data-key.ts';
import { keyedDigest } from '../private-data/digest.ts';
import { dataKeys } from '../private-data/keys.ts';

/** What is stored of what makes two sendings one message. */
export interface Fingerprint {
  tokenSeed: string;
  tokenHash: string;
  keyHash: string;
  bodyHash: string;
  /** Nobody's in particular where the salt cannot be had. */
  visitor: string | null;
}

interface Written extends Fingerprint {
  network: string | null;
  /** The address of the message's page, for the seed that the database has. */
  pathFor: (seed: string) => Promise<string>;
}

/** What makes two sendings one message, and its page nobody else's. */
export async function fingerprintOf(
  c: AppContext,
  { files, ...message }: Message & { files: readonly Pick<NewFile, 'digest'>[] },
  now: Date,
): Promise<Written> {
  const { digesting } = await dataKeys(c.env);
  const bodyHash = await bodyHashOf(digesting, message, files);
  // An empty header is no key: everybody would have the same.
  const given = c.req.header('idempotency-key') || message.key;
  const visitor = given === undefined ? await visitorOf(c, now) : await visitorIfKnown(c, now);
  const key = JSON.stringify(
    // The same person has one key for the same words on the same day.
    given === undefined ? ['derived', bodyHash, visitor] : ['given', given],
  );
  const tokenSeed = randomHex(16);
  const { tokenHash } = await pageToken({ seed: tokenSeed, key, bodyHash });
  return {
    tokenSeed,
    tokenHash,
    keyHash: hexOf(await sha256(key)),
    bodyHash,
    visitor,
    network: await networkOf(c, now),
    pathFor: async (seed) => messagePath((await pageToken({ seed, key, bodyHash })).token),
  };
}

/**
 * What the writer wrote. The rest of a body says where they came from, and may have changed between
 * a try and the next.
 */
const bodyHashOf = (
  key: DataKey,
  { email, name, topic, text }: Message,
  files: readonly Pick<NewFile, 'digest'>[],
) =>
  keyedDigest(
    key,
    JSON.stringify([email, name, topic, text, ...files.map(({ digest }) => digest)]),
  );

interface TokenParts {
  /** Random, stored with the message. */
  seed: string;
  /** What makes a repeated sending the same message; only its hash is stored, and not for long. */
  key: string;
  bodyHash: string;
}

/** The token of a message's page. A repeated sending can compute it again, the database alone cannot. */
const pageToken = async ({ seed, key, bodyHash }: TokenParts): Promise<Token> =>
  tokenOf(await hmac(seed, JSON.stringify(['token', key, bodyHash])));

/** A further address of a message's page, for an email about it: the database cannot tell the token of an earlier one. */
export async function furtherPage(): Promise<{ path: string; tokenHash: string }> {
  const { token, tokenHash } = await newToken();
  return { path: messagePath(token), tokenHash };
}

interface Reply {
  message: string;
  /** Drawn with the form. */
  key: string;
  text: string;
  files: readonly Pick<NewFile, 'digest'>[];
}

/** The same for each press of one form's button, and another one as soon as the text is another, or a file. */
export const replyFingerprint = async ({ message, key, text, files }: Reply) =>
  hexOf(await sha256(JSON.stringify([message, key, text, ...files.map(({ digest }) => digest)])));

/** Refuses a header `Idempotency-Key` that the field `key` would not be allowed to hold. */
export const idempotencyKey = createMiddleware<AppEnv>(async (c, next) => {
  const parsed = messageSchema.shape.key.safeParse(c.req.header('idempotency-key'));
  if (parsed.success) return next();

  const [error] = await fieldErrors(c, parsed.error);
  return problem(c, { status: 422, errors: [{ message: '', ...error, field: 'Idempotency-Key' }] });
});
