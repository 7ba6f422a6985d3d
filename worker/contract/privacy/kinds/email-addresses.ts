import { spellings } from '../../../../site/languages/registry/personal-data.ts';
import { anyLetters, latinLetters, spacedLetters } from '../text/letters.ts';
import { nothing, type Span } from '../text/spans.ts';
import { patternOf, wordsFor } from '../text/words.ts';

/** A way to write what stands between name and domain, and what may stand on its sides. All of it in small letters. */
export interface AddressForm {
  sign: RegExp;
  names: readonly RegExp[];
  domains: readonly RegExp[];
  /** Words in place of a name that say it is none: "log in at mail dot example dot org". */
  notNames?: RegExp;
}

/** Where addresses of a form stand, but for those that no person has. */
export function addressesIn(text: string, form: AddressForm): Span[] {
  const { sign, names, domains } = form;
  const spans: Span[] = [];
  let taken = 0;
  for (const { 0: found, index } of text.matchAll(sign)) {
    const end = index + found.length;
    const name = firstFit(names, text.slice(Math.max(taken, index - longest.name), index));
    const domain = firstFit(domains, text.slice(end, end + longest.domain));
    if (name === undefined || domain === undefined) continue;
    if (isNobody.test(name) || isNoDomain.test(domain) || form.notNames?.test(name)) continue;
    taken = end + domain.length;
    spans.push([index - name.length, taken]);
  }
  return spans;
}

/** What has an address and is no person: systems of versions, and what only sends. */
const isNobody = /^(?:git|hg|svn|no[._-]?reply|do[._-]?not[._-]?reply|mailer-daemon)$/;

/** One's own machine, and a picture for screens with small pixels: "logo@2x.png". */
const isNoDomain = /^(?:localhost|\dx\.(?:png|jpe?g|gif|webp|avif|svg|pdf))$/;

/** More is no address (RFC 5321, 4.5.3.1), and would be read again for every sign. */
const longest = { name: 100, domain: 260 };

const firstFit = (patterns: readonly RegExp[], text: string): string | undefined =>
  patterns.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);

const signs = "._%+'-";
const label = `[${latinLetters}-]{1,63}`;
const words = (kind: 'at' | 'dot') => ({
  spaced: wordsFor(kind, 'spaced'),
  unspaced: wordsFor(kind, 'unspaced'),
});
const atWord = words('at');
const dotWord = words('dot');

const inBrackets = (words: string) => String.raw` ?[([{<] ?(?:${words}) ?[)\]}>] ?`;

/** As HTML and addresses write a character by its number. */
function coded(code: number, entity: string): string {
  const hex = code.toString(16);
  return `&#0{0,4}(?:${code}|x0{0,4}${hex});|&${entity};|%(?:25)?${hex}`;
}

const at = `(?:@{1,3}|${coded(64, 'commat')})`;

/** What domains end with and is no word: "look at the dot in the corner" is no address. */
const endings =
  '(?:com|org|net|edu|gov|info|biz|io|co|app|dev|eu|uk|ie|de|ch|fr|es|pt|nl|dk|se|fi|pl|cz|hu|ro|gr|ua|ru|tr|il|ae|sa|ir|pk|jp|kr|cn|hk|tw|sg|th|vn|ph|au|nz|za|ng|ke|ca|us|mx|br|ar|cl|pe)(?![a-z\\d-])';

const spokenDot = `(?: ${dotWord.spaced} | ?${dotWord.unspaced} ?)`;
const bracketedDot = inBrackets(String.raw`\.|${dotWord.spaced}`);
const spelledDot = `(?:${bracketedDot}|${coded(46, 'period')}|${spokenDot}(?=(?:${label}${spokenDot}){0,3}${endings}))`;

const names = {
  /** Where words have spaces between them a whole run is the name. */
  spaced: new RegExp(`[${spacedLetters}${signs}]+$`),
  /** Else a sentence runs into it, and ends with "is" most of the time. */
  any: new RegExp(`(?:(?!${wordsFor('verbs', 'unspaced')})[${anyLetters}${signs}]){1,64}$`),
  /** No word, but a name with a sign or a number in it. */
  numbered: /[a-z]+[\d._][a-z\d._+-]*$/,
  none: /$/,
};

const domains = {
  spelled: new RegExp(`^${label}(?:[.。]${label}){0,2}(?:${spelledDot}${label}){1,4}`),
  /** Of any script. */
  dotted: new RegExp(
    `^(?:[${anyLetters}-]{1,63}[.。]){1,8}(?:${wordsFor('endings', 'unspaced')}|(?!\\d)[${spacedLetters}]{2,63})(?![\\w-])`,
  ),
  /** A dot among spaces ends a sentence, but not before such an ending. */
  loose: new RegExp(String.raw`^${label}(?: \. ?|\. )${endings}`),
  /** Also without an ending. */
  plain: new RegExp(`^(?=[\\d-]*[${latinLetters.replace('\\d', '')}])${label}(?:[.。]${label})*`),
  machine: /^\[?\d{1,3}(?:\.\d{1,3}){3}\]?/,
  /** At others' domains an address may be a page. */
  provider:
    /^(?:g(?:oogle)?mail|outlook|hotmail|live|yahoo|icloud|proton(?:mail)?|gmx|web|aol|qq|1(?:63|26))\.(?:com|net|de|fr|me|co\.uk)(?![\w-])/,
};

const { spelled, dotted, loose, plain, machine, provider } = domains;

const spelledOut = spellings.map(({ at, dot }) => ({
  at: { spaced: patternOf(at, 'spaced'), unspaced: patternOf(at, 'unspaced') },
  dot: { spaced: patternOf(dot, 'spaced'), unspaced: patternOf(dot, 'unspaced') },
}));

/** The surest first. */
export const addressForms: readonly AddressForm[] = [
  // "first last"@example.org
  {
    // What an earlier rule took is no part of another's find.
    sign: new RegExp(`"[^"${nothing}]{1,64}"${at}`, 'g'),
    names: [names.none],
    domains: [spelled, dotted, plain, machine],
  },
  // name@example.org, name@gmail dot com, name&#64;example.org
  {
    sign: new RegExp(at, 'g'),
    names: [names.spaced, names.any],
    domains: [spelled, dotted, loose, plain, machine],
  },
  // name @ example.org, name [at] example.org, name(a)example.org
  {
    sign: new RegExp(
      String.raw` ?@ ?|${inBrackets(`@|[a\xe0-\xe5]t|${atWord.spaced}|${atWord.unspaced}`)}|[([{]a[)\]}]`,
      'g',
    ),
    names: [names.spaced, names.any],
    domains: [spelled, dotted, loose],
  },
  // first dot last at example dot org
  ...spelledOut.map(({ at, dot }): AddressForm => {
    const between = `(?: ${dot.spaced} | ?${dot.unspaced} ?)`;
    const word = `[${latinLetters}${signs}]{1,64}`;
    return {
      sign: new RegExp(` ${at.spaced} | ?${at.unspaced} ?`, 'g'),
      names: [new RegExp(`(?:${word} ${dot.spaced} ){0,3}${word}$`)],
      domains: [
        new RegExp(
          `^${label}(?:[.。]${label}){0,2}(?:${between}${label}){0,3}${between}${endings}`,
        ),
      ],
      notNames: new RegExp(`^${wordsFor('notNames', 'spaced')}$`),
    };
  }),
  // first.last at gmail.com
  { sign: new RegExp(` ${atWord.spaced} `, 'g'), names: [names.numbered], domains: [provider] },
  // name-at-example-dot-org
  ...spelledOut.map(
    ({ at, dot }): AddressForm => ({
      sign: new RegExp(`[_-]${at.spaced}[_-]`, 'g'),
      names: [names.spaced],
      domains: [new RegExp(`^(?:[${latinLetters}.]{1,63}[_-]${dot.spaced}[_-]){1,3}${endings}`)],
    }),
  ),
];
