import { posix } from 'node:path';
import { looselyDecoded } from '../../../../site/content/addresses/decoded.ts';
import { shared } from '../../reading/files/shared.ts';

/**
 * The picture or file that an address means: beside the article, else the one whose path ends with the address, as those in
 * `static`, `public` and `.gitbook/assets` do; of several the nearest.
 */
export function findBeside<File extends { path: string }>(files: readonly File[]) {
  const exact = new Map(files.map((file) => [file.path.normalize('NFC'), file]));
  const byName = Map.groupBy(files, ({ path }) => lastOf(loose(path)));

  return (from: string, address: string): File | undefined => {
    const asked = looselyDecoded(address.replace(/[?#].*$/s, ''))
      .replace(/\\/g, '/')
      .normalize('NFC');
    const beside = asked.startsWith('/') ? asked.slice(1) : posix.join(posix.dirname(from), asked);
    const found = exact.get(posix.normalize(beside));
    if (found) return found;
    // Above the folder nothing is looked for: what stands behind the dots may lie anywhere in it.
    const end = `/${loose(posix.normalize(asked).replace(/^(?:\.{0,2}\/)+/, ''))}`;
    const behind = (byName.get(lastOf(end)) ?? []).filter(({ path }) =>
      `/${loose(path)}`.endsWith(end),
    );
    const near = behind.toSorted((a, b) => shared(b.path, from) - shared(a.path, from));
    return near[0] ?? withoutStart(end.slice(1));
  };

  /** The site's own start, `/docs/img/x.png`, is no folder. */
  function withoutStart(asked: string): File | undefined {
    const [, rest] = /^[^/]+(\/.+\/.+|\/[^/]+)$/.exec(asked) ?? [];
    if (rest === undefined) return undefined;
    const behind = (byName.get(lastOf(rest)) ?? []).filter(({ path }) =>
      `/${loose(path)}`.endsWith(rest),
    );
    return behind.length === 1 ? behind[0] : undefined;
  }
}

const loose = (path: string) => path.normalize('NFC').toLowerCase();

/** The name at the end of a path. */
export const lastOf = (path: string) => path.split('/').at(-1) ?? '';
