export const longestSlug = 80;

export interface Nameable {
  path: string;
  topic: string;
}

/**
 * A slug for each file, from its name. A name that several files share takes its folder before it, in each of
 * them; what is still not free takes its topic, then a number. A name outside ASCII becomes `<topic>-<n>`.
 */
export function slugsOf(files: Nameable[], isFree: (slug: string, file: Nameable) => boolean) {
  const sharing = Map.groupBy(files, ({ path }) => nameOf(path));
  const taken = new Set<string>();

  return new Map(
    files.map((file) => {
      const name = nameOf(file.path);
      const isShared = name !== '' && (sharing.get(name)?.length ?? 0) > 1;
      const slug = candidates(file, isShared).find(
        (candidate) => !taken.has(candidate) && isFree(candidate, file),
      );
      taken.add(slug as string);
      return [file.path, slug as string];
    }),
  );
}

/** The file's own name as a slug, or `''` when it is not ASCII. */
export function nameOf(path: string): string {
  const name = path.split('/').at(-1) ?? '';
  return shortenKebab(kebab(name.replace(/\.[^.]+$/, '')), longestSlug);
}

/** A name in small ASCII letters, digits and hyphens, or `''` when it has letters that ASCII lacks. */
export function kebab(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/&/g, ' and ')
    .replace(/\+\+/g, ' plus plus ')
    .replace(/(?<=\b[A-Za-z])#/g, '-sharp')
    .replace(/['’]/g, '');
  if (/[^\0-\x7f]/.test(plain.replace(/[\p{P}\p{S}]/gu, ''))) return '';
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** At most `length` characters, cut at a hyphen where there is one. */
export function shortenKebab(name: string, length: number): string {
  if (name.length <= length) return name;
  const start = name.slice(0, length + 1);
  const cut = start.lastIndexOf('-');
  return start.slice(0, cut > length / 2 ? cut : length).replace(/-$/, '');
}

function* candidates({ path, topic }: Nameable, isShared: boolean): Generator<string> {
  const name = nameOf(path);
  const folder = kebab(path.split('/').at(-2) ?? '');
  if (name && !isShared) yield name;
  if (name && folder) yield shortenKebab(`${folder}-${name}`, longestSlug);
  if (name && !folder) yield name;
  if (name) yield shortenKebab(`${topic}-${name}`, longestSlug);

  const base = shortenKebab(name || topic, longestSlug - 5);
  for (let number = name ? 2 : 1; ; number += 1) yield `${base}-${number}`;
}
