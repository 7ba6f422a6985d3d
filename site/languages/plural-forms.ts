/**
 * A sentence in the forms that it has by its count, whose place is `{n}`: one for each plural category of its language,
 * and one for each number that has a sentence alone. What is as `other` is left out.
 */
export interface PluralForms {
  readonly [categoryOrNumber: string]: string | undefined;
  readonly other: string;
}

/**
 * Asks a language's own function for the forms of a sentence. They go to the scripts of a page, which have no functions
 * of a language.
 */
export function pluralForms(sentence: (count: number) => string, locale: string): PluralForms {
  const formFor = (count: number) => sentence(count).replace(String(count), '{n}');
  const samples = samplesOf(locale);
  const other = formFor(samples.get('other') ?? maxCount);
  const differing = [...samples]
    .map(([category, count]) => [category, formFor(count)] as const)
    .filter(([, form]) => form !== other);
  const forms = { ...Object.fromEntries(differing), other };
  const alone = [...Array(mostAlone + 1).keys()]
    .filter((count) => fillCount(forms, count, locale) !== sentence(count))
    .map((count) => [count, sentence(count)] as const);
  return { ...forms, ...Object.fromEntries(alone) };
}

/** A sentence with its count, in the form that the language has for that. */
export function fillCount(forms: PluralForms, count: number, locale: string): string {
  const form = forms[count] ?? forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
  return form.replace('{n}', String(count));
}

/** Up to here there is a number of every category, but for those of fractions and of millions. */
const maxCount = 200;
/** Up to here a number may have a sentence alone, such as "The one result". */
const mostAlone = 10;

const known = new Map<string, Map<string, number>>();

/** A number of each plural category: the largest, because a small one may have a sentence alone. */
function samplesOf(locale: string): Map<string, number> {
  const rules = new Intl.PluralRules(locale);
  const samples =
    known.get(locale) ??
    new Map([...Array(maxCount + 1).keys()].map((count) => [rules.select(count), count]));
  known.set(locale, samples);
  return samples;
}
