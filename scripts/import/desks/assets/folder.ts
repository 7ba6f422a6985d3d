import { join } from 'node:path';
import { looselyDecoded } from '../../../../site/content/addresses/decoded.ts';
import type { LeftOut } from '../../losses.ts';
import { findFiles } from '../../reading/files/files.ts';
import type { Addresses, Collected } from './collect.ts';
import type { AssetKind } from './kinds.ts';

/** The pictures or files that came with an export; none where the desk is asked. */
export function openAssetFolder(folder: string | undefined, { isOne, unused }: AssetKind) {
  const paths = folder === undefined ? [] : findFiles(folder).files.filter(isOne);
  const find = assetFinder(paths);
  return {
    /** The file of one. */
    find(address: string): string | undefined {
      const path = find(address);
      return folder === undefined || path === undefined ? undefined : join(folder, path);
    },
    /** Those that came to nothing here, with the reason. */
    leftOut(wanted: Addresses, collected: Collected): LeftOut[] {
      const reasons = new Map(
        [...wanted.keys()].flatMap((address): [string, string | undefined][] => {
          const path = find(address);
          const one = collected.get(address);
          const reason = one && 'reason' in one ? one.reason : undefined;
          return path === undefined ? [] : [[path, reason]];
        }),
      );
      return paths.flatMap((file) => {
        const reason = reasons.has(file) ? reasons.get(file) : unused;
        return reason === undefined ? [] : [{ file, files: 1, reason }];
      });
    },
  };
}

/** The file that has the name in an address, or the number of an attachment in its own name or in its folder's. */
function assetFinder(paths: readonly string[]): (address: string) => string | undefined {
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
