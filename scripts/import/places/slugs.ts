import { isFileName, shortSlug } from '../../../worker/contract/slugs.ts';
import { readableSlug, roomForNumber } from '../../addresses/readable.ts';

interface Nameable {
  path: string;
  topic: string;
}

/**
 * A slug for each file, from its name. A name that several files share takes its folder before it, in each of
 * them; what is still not free takes its topic, then a number. A name of signs alone becomes `<topic>-<n>`.
 */
export function slugsOf(files: Nameable[], isFree: (slug: string, file: Nameable) => boolean) {
  const sharing = Map.groupBy(files, ({ path }) => nameOf(path));
  const taken = new Set<string>();

  return new Map(
    files.map((file) => {
      const name = nameOf(file.path);
      const isShared = name !== '' && (sharing.get(name)?.length ?? 0) > 1;
      const slug = candidates(file, isShared).find(
        (candidate) => isFileName(candidate) && !taken.has(candidate) && isFree(candidate, file),
      );
      taken.add(slug as string);
      return [file.path, slug as string];
    }),
  );
}

/**
 * The file's own name as a slug, of a folder's page the folder's; `''` when nobody can read it. A first page has one word in all
 * languages, so that translations have one name.
 */
export function nameOf(path: string): string {
  const [folder = '', name = ''] = ['', ...path.replace(/\.[^.]+$/, '').split('/')].slice(-2);
  const isPage = /^(index|_index|readme)$/i.test(name);
  return readableSlug(isPage ? folder || 'overview' : name);
}

function* candidates({ path, topic }: Nameable, isShared: boolean): Generator<string> {
  const name = nameOf(path);
  const folder = readableSlug(path.split('/').at(-2) ?? '');
  if (name && !isShared) yield name;
  if (name && folder) yield shortSlug(`${folder}-${name}`);
  if (name && !folder) yield name;
  if (name) yield shortSlug(`${topic}-${name}`);

  const base = shortSlug(name || topic, roomForNumber);
  for (let number = name ? 2 : 1; ; number += 1) yield `${base}-${number}`;
}
