import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { quiet } from '../../scripts/terminal/tool.ts';
import { copyTree } from '../tree-copy.ts';

describe('the demonstration', () => {
  test.each(['[en]', '[zh-CN]', '[zh-CN, en]'])(
    'with locales: %s has no link in an article that leads nowhere',
    (locales) => {
      const tree = copyTree();
      const settings = join(tree, 'content/site.yaml');
      const text = readFileSync(settings, 'utf8').replace(/^locales: .*$/m, `locales: ${locales}`);
      writeFileSync(settings, text);
      const { status, stderr } = spawnSync(
        process.execPath,
        ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
        { cwd: tree, env: { ...process.env, ...quiet }, encoding: 'utf8' },
      );
      const links = status === 0 ? articleLinks(join(tree, 'dist')) : [];
      rmSync(tree, { recursive: true, force: true });

      expect(stderr).toBe('');
      expect(links.length).toBeGreaterThan(20);
      expect(links.filter(({ isThere }) => !isThere)).toEqual([]);
    },
  );
});

/** Every link between articles and topics, in pages and in their Markdown. */
function articleLinks(dist: string) {
  return globSync('**/articles/**/*.{html,md}', { cwd: dist }).flatMap((file) => {
    const text = readFileSync(join(dist, file), 'utf8');
    const paths = text.matchAll(/(?:href="|\]\()(\/(?:[\w-]+\/)?(?:articles|topics)\/[^"#)]*)/g);
    return [...paths].map(([, path = '']) => ({
      file,
      path,
      isThere: existsSync(join(dist, path.endsWith('/') ? `${path}index.html` : path)),
    }));
  });
}
