import { scrub } from '../../worker/contract/privacy/scrub.ts';
import { honest } from '../functions/scrub/honest/honest.ts';
import { phones } from '../functions/scrub/personal/phones.ts';

/** What is used of libphonenumber-js, which is not a package of this project. */
interface PhoneLibrary {
  getCountries: () => string[];
  findPhoneNumbersInText: (text: string, options: { defaultCountry?: string }) => unknown[];
  getExampleNumber: (country: string, examples: unknown) => ExampleNumber | undefined;
}

interface ExampleNumber {
  formatNational: () => string;
  formatInternational: () => string;
}

/** How the library does with our lists, and our rules with its example number of each country; as lines. */
export async function comparedWithLibrary(): Promise<string[]> {
  const library: PhoneLibrary = await load('libphonenumber-js/min');
  const { default: examples }: { default: unknown } = await load(
    'libphonenumber-js/examples.mobile.json',
  );
  const all = library.getCountries();
  const own = Object.keys(phones).filter((country) => all.includes(country));
  return [
    ...[[], ['US'], ['US', 'CN'], own, all].map((countries) => finds(library, countries)),
    ...covers(all.flatMap((country) => library.getExampleNumber(country, examples) ?? [])),
  ];
}

/** Its name is in a variable: it need not be there. */
const load = (name: string) => import(name);

/** How many texts the library finds a number in, when each could be of these countries. */
function finds({ findPhoneNumbersInText }: PhoneLibrary, countries: string[]): string {
  const defaults = countries.length > 0 ? countries : [undefined];
  const hasNumber = (text: string) =>
    defaults.some((defaultCountry) => {
      const options = defaultCountry === undefined ? {} : { defaultCountry };
      return findPhoneNumbersInText(text, options).length > 0;
    });
  const texts = Object.values(phones).flat();
  const before = process.cpuUsage();
  const found = texts.filter((text) => hasNumber(text.replace(/[«»]/g, '')));
  const wrong = honest.filter(hasNumber);
  const microseconds = process.cpuUsage(before).user / (texts.length + honest.length);
  const among =
    countries.length > 2 ? `${countries.length} countries` : countries.join(', ') || '–';
  return `libphonenumber-js, ${among}: ${found.length} of ${texts.length} found, ${wrong.length} of ${honest.length} honest questions too, ${microseconds.toFixed(0)} µs`;
}

/** For how many countries our rules mask an example number, alone and behind a word. */
function covers(examples: readonly ExampleNumber[]): string[] {
  /** The 8 of Belarus and Kazakhstan may be left, as it is in front of every number there. */
  const isMasked = (text: string) => /^[^\d]*8? ?\[phone\]$/.test(scrub(text));
  const masked = (text: (example: ExampleNumber) => string) =>
    `${examples.filter((example) => isMasked(text(example))).length} of ${examples.length}`;
  return [
    `our rules, mobile number with its country: ${masked((example) => example.formatInternational())}`,
    `our rules, as written inside the country: ${masked((example) => example.formatNational())}`,
    `our rules, so behind "my phone is": ${masked((example) => `my phone is ${example.formatNational()}`)}`,
  ];
}
