import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { learntIn } from '../../../site/content/search/learnt-in.ts';
import { buildCompanion } from '../../../site/search/companion/build/build-companion.ts';
import type { SourceArticle } from '../../../site/search/companion/build/source.ts';
import { bicycleShop, bookingTool } from '../small-sites.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'learnt-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Builds an index as a command does, and says how often it learnt. */
function build(source: typeof bicycleShop) {
  const before = learntIn(folder);
  let learnt = 0;
  const files = buildCompanion(source, {
    read: before.read,
    keep(key, what) {
      learnt++;
      before.keep(key, what);
    },
  });
  return { files: [...files], learnt };
}

/** The same site with something else said in its first article. */
function edited(source: typeof bicycleShop, edit: Partial<SourceArticle>): typeof bicycleShop {
  const [first, ...others] = source.articles;
  return { ...source, articles: [{ ...(first as SourceArticle), ...edit }, ...others] };
}

const fromNothing = (source: typeof bicycleShop) => [...buildCompanion(source)];

describe.each([
  ['English', bicycleShop],
  ['Chinese', bookingTool],
])('a second build of a site in %s', (_, source) => {
  beforeEach(() => {
    expect(build(source)).toEqual({ files: fromNothing(source), learnt: 1 });
  });

  test('learns nothing where nothing was changed', () => {
    expect(build(source)).toEqual({ files: fromNothing(source), learnt: 0 });
  });

  test('learns nothing where a body says the same words again', () => {
    const body = source.articles[0]?.body ?? '';
    const more = edited(source, { body: `${body}\n\n${body}` });

    expect(build(more)).toEqual({ files: fromNothing(more), learnt: 0 });
    expect(fromNothing(more)).not.toEqual(fromNothing(source));
  });

  test.each([
    ['a title', { title: 'Winter opening 冬季营业' }],
    ['a question', { questions: ['Where do I park? 在哪里停车？'] }],
    ['a body', { body: 'Umbrellas are lent. 可以借伞。' }],
  ])('learns anew where %s says something else', (_, edit) => {
    const changed = edited(source, edit);

    expect(build(changed)).toEqual({ files: fromNothing(changed), learnt: 1 });
  });
});

test.each([
  ['cut short', (content: Buffer) => content.subarray(0, -1)],
  ['emptied', () => Buffer.alloc(0)],
  ['changed by a bit', flipped],
])('what was learnt counts as not there where its file is %s', (_, damage) => {
  build(bicycleShop);
  const files = readdirSync(folder).map((name) => join(folder, name));
  for (const file of files) writeFileSync(file, damage(readFileSync(file)));

  expect(build(bicycleShop)).toEqual({ files: fromNothing(bicycleShop), learnt: 1 });
  expect(build(bicycleShop).learnt).toBe(0);
});

test('a site is learnt where nothing can be kept', () => {
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'a file');

  expect(build(bicycleShop)).toEqual({ files: fromNothing(bicycleShop), learnt: 1 });
});

test('what was learnt of earlier texts is not kept for ever', () => {
  for (let n = 0; n < 10; n++) build(edited(bicycleShop, { title: `Book repair number ${n}` }));

  expect(readdirSync(folder).length).toBeLessThan(8);
});

function flipped(content: Buffer): Buffer {
  const at = content.length - 9;
  content.writeUInt8(content.readUInt8(at) ^ 1, at);
  return content;
}
