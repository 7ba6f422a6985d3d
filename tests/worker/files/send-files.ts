import { adminToken, env, request } from '../harness.ts';
import { message } from '../messages/posted-message.ts';
import { type Chosen, formOf } from './file-samples.ts';

type Headers = Record<string, string>;

/** Sends a form with files, as a script of the site would. */
export async function postFiles(
  path: string,
  fields: Record<string, string>,
  files: readonly Chosen[],
  headers: Headers = {},
  field?: string,
) {
  const encoded = new Response(formOf(fields, files, field));
  return request(path, {
    method: 'POST',
    headers: {
      'content-type': encoded.headers.get('content-type') ?? '',
      accept: 'application/json',
      ...headers,
    },
    body: await encoded.arrayBuffer(),
  });
}

interface Receipt {
  id: string;
  url: string;
}

/** Sends a message with files; its receipt. */
export async function sendFiles(
  files: readonly Chosen[],
  fields: Record<string, string> = {},
): Promise<Receipt> {
  const response = await postFiles('/api/messages', { ...message, ...fields }, files);
  return (await response.json()) as Receipt;
}

/** What lies in the bucket. */
export const keysInBucket = async (): Promise<string[]> =>
  ((await env.FILES?.list())?.objects ?? []).map(({ key }) => key).sort();

export async function emptyBucket(): Promise<void> {
  await env.FILES?.delete(await keysInBucket());
}

export const asOwner = { authorization: `Bearer ${adminToken}` };
