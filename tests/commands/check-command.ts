import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { runInProcess } from './in-process.ts';

/** Asked for here, as a command in this process may have loaded what reads another folder. */
export const demonstration = resolve(process.env['CONTENT'] || 'content');

/**
 * A content folder with the demonstration's settings, but for addresses that are nobody's, and no article, and what a
 * test does with it.
 */
export function contentFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const file of ['site.yaml', 'topics.yaml', 'words.yaml'])
    cpSync(join(demonstration, file), join(folder, file));
  const settings = join(folder, 'site.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replaceAll('.example', '.app'));
  return {
    folder,
    put(file: string, text: string | Buffer) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    },
    /** Writes the languages of the site into its settings. */
    setLocales(...locales: string[]) {
      const file = join(folder, 'site.yaml');
      const line = `locales: [${locales.join(', ')}]`;
      writeFileSync(file, readFileSync(file, 'utf8').replace(/^locales: .*$/m, line));
    },
    run: (script: string, ...args: string[]) => run(folder, script, args),
    /** The same without a process of its own. */
    call: (script: string, ...args: string[]) => call(folder, script, args),
  };
}

/** The exit code, and what is said with every path as it is inside the content folder. */
export function run(folder: string, script: string, args: string[] = []) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`scripts/${script}.ts`, ...args],
    {
      env: { ...process.env, CONTENT: folder },
      encoding: 'utf8',
    },
  );
  return { code: status, said: inContent(folder, stdout + stderr) };
}

/** The same without a process of its own. */
export async function call(folder: string, script: string, args: string[] = []) {
  const { code, said } = await runInProcess(script, args, { CONTENT: folder });
  return { code, said: inContent(folder, said) };
}

const inContent = (folder: string, said: string) =>
  said.replaceAll(`${relative('.', folder)}/`, '').trim();
