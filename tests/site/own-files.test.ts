import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyTree, inCopy } from '../tree-copy.ts';

let tree: string;

beforeAll(() => {
  tree = copyTree();
  const articles = join(tree, 'content/articles/en/getting-paid');
  const put = (name: string, matter: string, file: string) =>
    writeFileSync(
      join(articles, `${name}.mdx`),
      `---\ntitle: ${name}\n${matter}---\n\n[x](/files/${file})\n`,
    );
  put('shown', '', 'form.pdf');
  put('unfinished', 'draft: true\n', 'plans.pdf');
  keepToOurselves();
  mkdirSync(join(tree, 'content/files'), { recursive: true });
  for (const name of ['form.pdf', 'plans.pdf', 'alone.pdf'])
    writeFileSync(join(tree, 'content/files', name), `%PDF-1.7 ${name}`);
  spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
    cwd: tree,
    // What the tests' own says would build drafts too.
    env: { ...inCopy, DEV: '' },
  });
});

/** A topic of which nothing is published, whose draft shows a picture. */
function keepToOurselves() {
  const folder = join(tree, 'content/articles/en/takeover');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'offer.mdx'),
    '---\ntitle: Offer\ndraft: true\n---\n\n![x](./takeover-plan.svg)\n',
  );
  writeFileSync(
    join(folder, 'takeover-plan.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9" /></svg>',
  );
  appendFileSync(
    join(tree, 'content/topics.yaml'),
    '\n- { id: takeover, icon: box, order: 900, name: { en: Takeover, zh-CN: Takeover } }\n',
  );
}

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('a file that readers may fetch', () => {
  test('is on the site where a published article leads to it, and nowhere else', () => {
    expect(readdirSync(join(tree, 'dist/files'))).toEqual(['form.pdf']);
  });

  test('has the bytes that it had', () => {
    expect(readFileSync(join(tree, 'dist/files/form.pdf'), 'utf8')).toBe('%PDF-1.7 form.pdf');
  });

  test('is saved, never opened as a page of the site', () => {
    expect(readFileSync(join(tree, 'dist/_headers'), 'utf8')).toContain(
      '/files/*\n  Content-Disposition: attachment\n',
    );
  });
});

test('of what nobody may read yet no picture and no name is on the site', () => {
  const files = readdirSync(join(tree, 'dist'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile(),
  );
  const speaking = files.filter(({ name, parentPath }) =>
    /takeover/i.test(name + readFileSync(join(parentPath, name), 'latin1')),
  );

  expect(files.length).toBeGreaterThan(100);
  expect(speaking.map(({ name }) => name)).toEqual([]);
});
