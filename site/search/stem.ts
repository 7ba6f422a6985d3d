/**
 * An English word without the endings that do not change its subject: "refunds", "refunded" and
 * "refunding" are one. Lighter than Porter's: "invoice" and "voice", "universal" and "universe" stay apart.
 */
export function stem(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  return withoutE(withoutLl(withoutLy(withoutTense(withoutPlural(word)))));
}

function withoutPlural(word: string): string {
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:[sxz]|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

function withoutTense(word: string): string {
  if (word.length > 5 && /[aeiouy].*ing$/.test(word)) return single(word.slice(0, -3));
  if (word.length > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /[aeiouy].*ed$/.test(word)) return single(word.slice(0, -2));
  return word;
}

const single = (word: string) => word.replace(/([bdfgmnprt])\1$/, '$1');
const withoutLy = (word: string) =>
  word.length > 5 && word.endsWith('ly') ? word.slice(0, -2) : word;
/** British and American spelling part here: cancelled, canceled; enrol, enroll. */
const withoutLl = (word: string) =>
  word.length > 5 && word.endsWith('ll') ? word.slice(0, -1) : word;
const withoutE = (word: string) =>
  word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
