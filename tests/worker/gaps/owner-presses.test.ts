import { describe, expect, test } from 'vitest';
import { db, postForm } from '../harness.ts';
import { ownerCookie, ownerGet, ownerPost, ownerText } from '../owner.ts';
import { answeredByBuild, gapOf, gapsListed } from './asked.ts';

describe('POST /admin/gaps/<gap>/ignore', () => {
  test('takes the gap out of the list, with an undo that brings it back', async () => {
    const gap = await gapOf('apple pay');
    const ignored = await ownerPost(`/admin/gaps/${gap}/ignore?state=open&order=newest&days=28`);
    const list = locationOf(ignored);
    const notice = await ownerText(list);
    const [openNow, ignoredNow] = [await gapsListed(), await gapsListed('ignored')];
    const undo = /action="(\/admin\/gaps\/\d+\/restore[^"]*)"/.exec(notice)?.[1] ?? '';
    await ownerPost(undo.replaceAll('&amp;', '&'));

    expect(ignored.status).toBe(303);
    expect(list).toBe(`/admin/gaps/?state=open&order=newest&days=28&done=ignored&gap=${gap}`);
    expect(notice).toContain('Ignored.');
    expect([openNow, ignoredNow, await gapsListed()]).toEqual([[], [gap], [gap]]);
  });

  test('from the gap’s own page leads back to it, with the same undo', async () => {
    const gap = await gapOf('apple pay');
    const page = locationOf(await ownerPost(`/admin/gaps/${gap}/ignore`));

    expect(page).toBe(`/admin/gaps/${gap}/?done=ignored`);
    expect(await ownerText(page)).toMatch(
      new RegExp(`Ignored\\..*action="/admin/gaps/${gap}/restore"`, 's'),
    );
  });

  test('pressed twice is noted once', async () => {
    const gap = await gapOf('apple pay');
    await ownerPost(`/admin/gaps/${gap}/ignore`);
    await ownerPost(`/admin/gaps/${gap}/ignore`);

    expect(await db.prepare('SELECT COUNT(*) AS events FROM gap_events').first('events')).toBe(1);
  });

  test('of a gap that was joined to another meanwhile is for the other', async () => {
    const first = await gapOf('apple pay');
    const second = await gapOf('bank holidays');
    await db.prepare('UPDATE wordings SET gap = ?1').bind(first).run();
    const response = await ownerPost(`/admin/gaps/${second}/ignore`);

    expect(locationOf(response)).toBe(`/admin/gaps/${first}/?done=ignored`);
    expect(await gapsListed('ignored')).toEqual([first]);
  });

  test('is the owner’s, from the owner’s pages alone', async () => {
    const gap = await gapOf('apple pay');
    const path = `/admin/gaps/${gap}/ignore`;
    const cookie = await ownerCookie();
    const foreign = await postForm(path, {}, { cookie, origin: 'https://evil.example' });

    expect((await postForm(path, {})).status).toBe(401);
    expect(foreign.status).toBe(403);
    expect((await ownerGet(path)).status).toBe(405);
    expect(await gapsListed()).toEqual([gap]);
  });
});

describe('POST /admin/gaps/<gap>/reopen', () => {
  test('opens what a build had answered', async () => {
    const gap = await gapOf('apple pay');
    await answeredByBuild(gap);
    const [before, closed] = [await gapsListed(), await gapsListed('answered')];
    await ownerPost(`/admin/gaps/${gap}/reopen`);

    expect([before, closed, await gapsListed()]).toEqual([[], [gap], [gap]]);
  });
});

const locationOf = (response: { headers: { get(name: string): string | null } }) =>
  response.headers.get('location') ?? '';
