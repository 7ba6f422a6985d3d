import { matchesGlob } from 'node:path';

/**
 * Whether a path fits a pattern of a tool's settings: `*` within a name, `**` over folders, `{a,b}`. Nothing where the
 * pattern has more than that, which tools read in their own ways, or more stars than are tried in an instant.
 */
export function fits(pattern: string, path: string): boolean | undefined {
  const plain = pattern.trim().replace(/^\.?\/+/, '');
  if (plain.length > 500 || other.test(plain) || slow.test(plain)) return undefined;
  // A name that begins with a dot is a name here.
  const named = (text: string) => text.replace(/(^|\/)\./g, '$1_.');
  return matchesGlob(named(path), named(plain.replace(/\/+$/, '/**')));
}

/** Whether a list of patterns names a path or a folder above it; `!` takes back what stands above it, as in `.gitignore`. */
export function isListed(patterns: readonly string[], path: string): boolean {
  let found = false;
  for (const written of patterns) {
    const isBack = written.startsWith('!');
    const pattern = isBack ? written.slice(1) : written;
    const isAnywhere = !/[^/]\/+[^/]|^\//.test(pattern.trim());
    const start = isAnywhere ? `**/${pattern.trim()}` : pattern;
    const itself = fits(start, path);
    const isHit = itself === undefined ? !isBack : itself || fits(`${start}/**`, path) === true;
    if (isHit) found = !isBack;
  }
  return found;
}

/** Three stars in a name, or three choices: each more makes it many times slower. */
const slow = /[^*/]*\*[^*/]+\*[^*/]+\*|\{[^{]*\{[^{]*\{/;

/** Signs that mean something else than themselves with one tool or another, choices in choices, and ranges. */
const other = /[[\]()\\]|^!|\{[^}]*(\{|\.\.)/;
