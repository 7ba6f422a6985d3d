/**
 * What in a text means only itself: codes (`E-1043`), versions (`v1.0.5`), names with signs (`C++`, `.NET`, `Node.js`), paths,
 * names of files, addresses with a number in them. In small letters, each once, in the one spelling that stands for all:
 * `e1043`, `1.0.5`. A price or a date is not one: many texts have some.
 */
export const exactTerms = (text: string): string[] => [
  ...new Set(exactMatches(text).map(([term]) => term)),
];

/** A question without this has none. */
export const mayBeExact = /[\d+#]|[./\\_][a-z]/i;

/** The same with what was typed for each, in small letters. */
export function exactMatches(text: string): [term: string, typed: string][] {
  return [...plainOf(text).matchAll(candidates)]
    .filter(([, before = '']) => !money.test(before))
    .flatMap(([, before, term = '']) => termsIn(term, before === '/'))
    .map((typed) => [oneSpelling(typed), typed]);
}

/** A text in which the spelling of codes differs less. */
export const plainOf = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(hyphens, '-').replaceAll('\\', '/');

/** Word processors put other signs in place of a hyphen. */
const hyphens = /[\u2010-\u2015\u2212]/g;
/** What stands before a price, or within one: "1,299.00". */
const money = /[$€£¥,]/;

/** A sign belongs to a name; signs within a code join its parts. Written without a lookbehind, which Safari below 16.4 cannot parse. */
const candidates =
  /(^|[^a-z0-9.])(\.?[a-z0-9]+(?:(?:[._/:-]|_+)[a-z0-9]+)*(?:\+\+\d*|#)?)(?![a-z0-9])/g;

/** Also what is part of it: `v2` of `example.com/v2`, `C++` of `C++17`. What begins with "/" and no domain is a path. */
function termsIn(candidate: string, isRooted: boolean): string[] {
  const [domain] = /^[^/]*\.[^/]*\//.exec(candidate) ?? [''];
  const parts = candidate.slice(domain.length).split('/');
  const isPath = isRooted && !domain && parts.length > 1;
  return [candidate, candidate.replace(/(\+\+)\d+/, '$1'), ...parts].filter(
    (term, n) => (isPath && n === 0) || isExact(term),
  );
}

/** A code is written with a hyphen, an underscore or neither, a version with a letter before it or without. */
const oneSpelling = (typed: string) =>
  typed.replace(/([a-z])[-_](?=\d)/g, '$1').replace(/^v(?=\d+\.)/, '');

const isExact = (term: string): boolean =>
  named.test(term) ||
  (/\d/.test(term) &&
    (/[a-z]/.test(term) ? !measure.test(term) : /^\d+(?:\.\d+)+$/.test(term) && !date.test(term)));

/** A letter with signs; what begins with a point; a file, or what is named like one; parts that an underscore joins. */
const named =
  /^[a-z](?:\+\+\d*|#)$|^\.[a-z]{2,8}\d?$|^[a-z][\w.-]+\.(?:[jt]s|net|io|com|org|ai|app|dev|py|rs|php|json|ya?ml)$|[a-z\d]_[a-z\d]/;
/** A day, in dots. */
const date = /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/;
/** A number with its unit: "5gb", "30min", "1st", "3x". */
const measure = /^\d+(?:[.:]\d+)*-?[a-z]{1,5}$/;
