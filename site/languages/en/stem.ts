/**
 * An English word without the endings that do not change its subject: "refunds", "refunded" and
 * "refunding" are one, and so are "colour" and "color". Lighter than Porter's: "invoice" and "voice",
 * "universal" and "universe" stay apart.
 */
export function stem(word: string): string {
  // No word is longer than that, and one of a million letters would be looked through from each of them.
  if (!/^[a-z]{4,45}$/.test(word)) return word;
  return inOneSpelling(withoutNoun(withoutE(withoutLy(withoutTense(withoutPlural(word))))));
}

function withoutPlural(word: string): string {
  if (/(?:ss|us|is|^news)$/.test(word)) return word;
  if (word.length > 4 && /ies?$/.test(word)) return word.replace(/ies?$/, 'y');
  if (word.length > 4 && /(?:[sxz]|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function withoutTense(word: string): string {
  if (word.length > 5 && /[aeiouy].*ing$/.test(word)) return single(word.slice(0, -3));
  if (word.length > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  // "exceed" has no ending, "agreed" has: they are cut alike.
  if (word.length > 4 && word.endsWith('eed')) return word;
  if (word.length > 4 && /[aeiouy].*ed$/.test(word)) return single(word.slice(0, -2));
  return word;
}

const single = (word: string) => (word.length > 3 ? word.replace(/([bdfgmnprt])\1$/, '$1') : word);

const withoutLy = (word: string) =>
  word.length > 5 && word.endsWith('ly') ? word.slice(0, -2) : word;

function withoutE(word: string): string {
  if (word.length > 4 && word.endsWith('eed')) return word.slice(0, -2);
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}

/** What is done and its name are one subject: delete, deletion; verify, verification; renew, renewal. */
function withoutNoun(word: string): string {
  const verb = word
    .replace(/ification$/, 'ify')
    .replace(/(.{4}[st])ion$/, '$1')
    .replace(/(.{4}[vw])al$/, '$1');
  return verb.replace(/(.{5})at$/, '$1');
}

/** British and American spelling: cancelled, canceled; colour, color; organise, organize; centre, center. */
const inOneSpelling = (word: string) =>
  word.length > 4
    ? word
        .replace(/(...)ll$/, '$1l')
        .replace(/(...)is$/, '$1iz')
        .replace(/(..)our(?=it$|$)/, '$1or')
        .replace(/([bt])r$/, '$1er')
        .replace(/ogu$/, 'og')
        .replace(/enc$/, 'ens')
        .replace(/mm$/, 'm')
    : word;
