/**
 * What in a text means only itself: codes (`E-1043`), versions (`v1.0.5`), names with signs (`C++`, `.NET`, `Node.js`),
 * addresses with a number in them. In small letters, each once. A price or a date is not one: many texts have some.
 */
export function exactTerms(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replace(hyphens, '-');
  const found = [...plain.matchAll(candidates)].filter(([, before = '']) => !money.test(before));
  return [...new Set(found.flatMap(([, , term = '']) => termsIn(term)))];
}

/** Word processors put other signs in place of a hyphen. */
const hyphens = /[\u2010-\u2015\u2212]/g;
/** What stands before a price, or within one: "1,299.00". */
const money = /[$€£¥,]/;

/** A sign belongs to a name; signs within a code join its parts. Written without a lookbehind, which Safari below 16.4 cannot parse. */
const candidates =
  /(^|[^a-z0-9.])(\.?[a-z0-9]+(?:(?:[._/:-]|_+)[a-z0-9]+)*(?:\+\+|#)?)(?![a-z0-9])/g;

/** Also the versions and codes that are parts of an address: `v2` of `example.com/v2`. */
function termsIn(candidate: string): string[] {
  const parts = candidate.includes('/') ? candidate.split('/') : [];
  return [candidate, ...parts].filter(isExact);
}

function isExact(term: string): boolean {
  if (/^[a-z](?:\+\+|#)$/.test(term)) return true;
  if (
    /^\.[a-z]{2,5}\d?$|^[a-z]{2,}\.(?:js|ts|net|io|com|org|ai|app|dev|py|rs|php)$|[a-z0-9]_[a-z0-9]/.test(
      term,
    )
  )
    return true;
  const hasLetters = /[a-z]/.test(term);
  return (
    /\d/.test(term) &&
    (hasLetters ? !measure.test(term) : /^\d+(?:\.\d+)+$/.test(term) && !date.test(term))
  );
}

/** A day, in dots. */
const date = /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/;
/** A number with its unit: "5gb", "30min", "1st", "3x". */
const measure = /^\d+(?:[.:]\d+)*-?[a-z]{1,5}$/;
