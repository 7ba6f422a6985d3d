import { join } from 'node:path';
import { looselyDecoded } from '../../../../site/content/decoded.ts';
import { findFiles } from '../../reading/files/files.ts';
import { isPicture } from '../../reading/files/kinds.ts';
import type { LeftOut } from '../../report.ts';
import type { Collected } from './collect.ts';

/** The pictures that came with an export; none where the desk is asked. */
export function openPictureFolder(folder: string | undefined) {
  const paths = folder === undefined ? [] : findFiles(folder).files.filter(isPicture);
  const find = pictureFinder(paths);
  return {
    /** The file of a picture. */
    find(address: string): string | undefined {
      const path = find(address);
      return folder === undefined || path === undefined ? undefined : join(folder, path);
    },
    /** Those that came to nothing here, with the reason. */
    leftOut(shown: ReadonlySet<string>, collected: Collected): LeftOut[] {
      const reasons = new Map(
        [...shown].flatMap((address): [string, string | undefined][] => {
          const path = find(address);
          const picture = collected.get(address);
          const reason = picture && 'reason' in picture ? picture.reason : undefined;
          return path === undefined ? [] : [[path, reason]];
        }),
      );
      return paths.flatMap((file) => {
        const reason = reasons.has(file) ? reasons.get(file) : 'a picture that no article shows';
        return reason === undefined ? [] : [{ file, files: 1, reason }];
      });
    },
  };
}

/** The file that has the name in an address, or the number of an attachment in its own name or in its folder's. */
function pictureFinder(paths: readonly string[]): (address: string) => string | undefined {
  const exact = new Map(paths.map((path) => [path, path]));
  const byName = Map.groupBy(paths, (path) => path.split('/').at(-1)?.toLowerCase() ?? '');
  const byNumber = new Map(
    paths.flatMap((path) => numbersIn(path).map((number) => [number, path])),
  );
  return (address) => {
    const path = looselyDecoded(address.replace(/^https?:\/\/[^/]*\/|[?#].*$/gs, ''));
    const named = byName.get(path.split('/').at(-1)?.toLowerCase() ?? '') ?? [];
    const number = numbersIn(path)
      .map((known) => byNumber.get(known))
      .find(Boolean);
    return exact.get(path) ?? number ?? (named.length === 1 ? named[0] : undefined);
  };
}

const numbersIn = (path: string) => path.match(/\d{6,}/g) ?? [];
