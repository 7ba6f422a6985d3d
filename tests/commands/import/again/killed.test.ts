import { spawn } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runInProcess } from '../../in-process.ts';
import { zendeskArticle } from '../desks/desk-folders.ts';
import { folder, makeFolders, picture, put, removeFolders, room } from '../folders.ts';

beforeEach(makeFolders);
afterEach(removeFolders);

const script = join(import.meta.dirname, '../../../../scripts/import.ts');
const hook = join(import.meta.dirname, 'die-writing.ts');

/** Ends it by a signal that no process hears, once it has written this many files. */
function killAfter(files: number, args: readonly string[]): Promise<NodeJS.Signals | null> {
  const env = { ...process.env, STOP_AFTER: String(files) };
  const child = spawn(process.execPath, ['--import', hook, script, ...args], { env });
  return new Promise((end) => child.once('close', (_, signal) => end(signal)));
}

/** Every file with what it says, but the report, which says when each article came. */
const tree = (content: string) =>
  globSync('**/*', { cwd: content, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('import-report'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => `${path.slice(content.length)} ${readFileSync(path, 'base64')}`);

function giveFolder(): string[] {
  for (const name of ['a', 'b', 'c']) put(`pay/${name}.md`, `# About ${name}\n\nWords of ${name}.`);
  put('pay/a.md', '# About a\n\n![A](a.png)\n\n[b](b.md)');
  put('pay/a.png', picture);
  return ['markdown', folder, '--locale', 'en'];
}

function giveDesk(): string[] {
  const desk = join(room, 'desk');
  const body = '<p><img src="/hc/article_attachments/1/a.png" alt="A"></p>';
  const articles = [1, 2, 3].map((id) => zendeskArticle(id, { title: `About ${id}`, body }));
  mkdirSync(desk);
  writeFileSync(join(desk, 'articles.json'), JSON.stringify({ articles }));
  writeFileSync(join(desk, 'a.png'), picture);
  return ['zendesk', desk];
}

// The settings of a new content folder are three files, then comes the record, then pictures, articles and topics.
const stops = [2, 2, 2, 3];

test('an import that was killed four times goes on, brings nothing twice, loses nothing, and is taken back whole', async () => {
  const both = [
    { args: giveFolder(), source: 'markdown' },
    { args: giveDesk(), source: 'zendesk' },
  ];
  await Promise.all(
    both.map(async ({ args, source }) => {
      for (const files of stops)
        expect(await killAfter(files, [...args, '--to', join(room, source)])).toBe('SIGKILL');
    }),
  );

  for (const { args, source } of both) {
    const [killed, clean] = [join(room, source), join(room, `${source}-clean`)];
    for (const content of [killed, clean])
      expect((await runInProcess('import', [...args, '--to', content], {})).code).toBe(0);
    expect(tree(killed)).toEqual(tree(clean));

    const { out } = await runInProcess('import', ['undo', source, '--to', killed], {});
    expect(out).not.toContain('stays');
    expect(tree(killed).map((file) => file.split(' ')[0])).toEqual([
      '/questions.yaml',
      '/site.yaml',
      '/words.yaml',
    ]);
  }
});
