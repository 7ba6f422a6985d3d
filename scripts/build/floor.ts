import { readFileSync } from 'node:fs';

const viteNames: Record<string, string> = { ios_saf: 'ios' };

const { browserslist }: { browserslist: string[] } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

/** The oldest browsers that the site is made for: each by its name in `browserslist`, with its first version. */
export const floor: Record<string, string> = Object.fromEntries(browserslist.map(browserOf));

/** The same as Vite reads it: `chrome103`. */
export const targets = Object.entries(floor).map(
  ([name, version]) => `${viteNames[name] ?? name}${version}`,
);

function browserOf(query: string): [name: string, version: string] {
  const [, name, version] = /^(\w+) >= ([\d.]+)$/.exec(query) ?? [];
  if (!name || !version)
    throw new Error(`package.json: write "${query}" in browserslist as "chrome >= 103".`);
  return [name, version];
}
