import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { looselyDecoded } from '../../../../site/content/addresses/decoded.ts';
import { isFileName } from '../../../../worker/contract/slugs.ts';
import { firstFree, readableSlug } from '../../../addresses/readable.ts';
import { hashOf, pictureKey, type State } from '../../record/state.ts';
import { nowhere } from '../addresses/address-keys.ts';
import type { Held } from './collect.ts';

/** Where the content has files that readers may fetch. */
export const filesRoom = 'files';

export interface Shelved extends Held {
  address: string;
  path: string;
}

export type Shelf = ReturnType<typeof openShelf>;

/** Names in the folders of the content: those of the last import, and new ones that nothing has yet. */
export function openShelf(content: string, state: State | undefined) {
  const shelved = new Map<string, Shelved>();
  const former = new Map(
    state?.pictures.map(({ path, address }) => [`${folderOf(path)} ${address}`, path]),
  );
  const kept = new Map(state?.pictures.map(({ path, hash }) => [path, hash]));

  return {
    /** The name that something gets in a folder of the content. */
    place(folder: string, address: string, held: Held): string {
      const path =
        former.get(`${folder} ${pictureKey(address)}`) ?? freePath(folder, address, held);
      shelved.set(path, { ...held, address, path });
      return path.split('/').at(-1) ?? '';
    },
    shelved: () => [...shelved.values()],
  };

  function freePath(folder: string, address: string, held: Held): string {
    const pathOf = (stem: string) => `${folder}/${stem}.${held.ending}`;
    const stem = firstFree(stemOf(folder, address, held), (name) =>
      isFree(pathOf(name), address, held),
    );
    return pathOf(stem);
  }

  function isFree(path: string, address: string, { hash }: Held): boolean {
    const holder = shelved.get(path);
    if (holder) return holder.address === address;
    if (kept.has(path)) return false;
    const file = join(content, path);
    return !existsSync(file) || hashOf(readFileSync(file)) === hash;
  }
}

const folderOf = (path: string) => path.split('/').slice(0, -1).join('/');

/** A file has the name that its desk gives it; a picture that of its address, for the desk gives it none. */
function stemOf(folder: string, address: string, { ending, name }: Held): string {
  const given = folder === filesRoom ? name : undefined;
  const last = address.startsWith('data:')
    ? ''
    : new URL(address, nowhere).pathname.split('/').at(-1);
  const stem = looselyDecoded(given ?? last ?? '').replace(/\.[a-z][a-z0-9]{2,3}$/i, '');
  const words = readableSlug(stem, 60);
  const fallback = folder === filesRoom ? 'file' : 'picture';
  return words !== '' && isFileName(`${words}.${ending}`) ? words : fallback;
}
