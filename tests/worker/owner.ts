import { cookieIn } from './cookie.ts';
import { adminToken, get, postForm, postJson, request } from './harness.ts';

/** What a browser that the owner signed in with sends along. */
export async function ownerCookie(): Promise<string> {
  const response = await postForm('/admin/sign-in', { token: adminToken });
  return cookieIn(response);
}

/** A cookie that was copied before its owner signed out. */
export async function signedOutCookie(): Promise<string> {
  const cookie = await ownerCookie();
  await signOut(cookie);
  return cookie;
}

export const signOut = (cookie: string) =>
  postForm('/admin/sign-out', {}, { cookie, 'sec-fetch-site': 'same-origin' });

const bearer = { authorization: `Bearer ${adminToken}` };

/** One of the owner's pages, as the owner's browser gets it. */
export const ownerGet = (path: string) => get(path, { ...bearer, accept: 'text/html' });

/** What the owner presses. */
export const ownerPost = (path: string, fields: Record<string, string> = {}) =>
  postForm(path, fields, bearer);

export const ownerText = async (path: string) => (await ownerGet(path)).text();

export const ownerJson = async (path: string) =>
  (await request(path, { headers: { ...bearer, accept: 'application/json' } })).json();

/** A message as a customer's script sends it, with its id and the address of its page. */
export async function sentMessage(fields: Record<string, string> = {}) {
  const response = await postJson('/api/messages', {
    email: 'jonas@example.org',
    text: 'A question',
    ...fields,
  });
  return (await response.json()) as { id: string; url: string };
}
