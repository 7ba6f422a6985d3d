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
