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
  if (word.length === 5 && /[sz]es$/.test(word) && !/^(?:bus|gas)/.test(word))
    return word.slice(0, -1);
  if (word.length > 4 && /(?:[sxz]|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function withoutTense(word: string): string {
  if (word.length > 5 && /[aeiouy].*ing$/.test(word)) return withoutEnding(word.slice(0, -3));
  if (word.length > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  // "exceed" has no ending, "agreed" has: they are cut alike.
  if (word.length > 4 && word.endsWith('eed')) return word;
  if (word.length > 4 && /[aeiouy].*ed$/.test(word)) return withoutEnding(word.slice(0, -2));
  return word;
}

/** "logged" is of "log", "coded" of "code": a short verb doubles its last letter, or an e stood behind it. */
function withoutEnding(verb: string): string {
  if (verb.length < 4) return verb.replace(/^[^aeiou][aeiouy][^aeiouwxy]$/, '$&e');
  return verb.replace(/([bdfgmnprt])\1$/, '$1');
}

const withoutLy = (word: string) =>
  word.length > 5 && word.endsWith('ly') ? word.slice(0, -2) : word;

function withoutE(word: string): string {
  if (word.length > 4 && word.endsWith('eed')) return word.slice(0, -2);
  // The e of a short word stays: a "core" is no plural of CORS, and "care" no "car".
  return word.length > 4 || /..ee$/.test(word) ? word.replace(/e$/, '') : word;
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
