import { type Span, spansOf } from '../text/spans.ts';

/** Bank accounts (IBAN, ISO 13616): as long as those of their country, and proven by their remainder. */
export const bankAccounts = (text: string): Span[] =>
  [...spansOf(bankAccountHead, text)].flatMap(([start]) => bankAccountAt(text, start));

const bankAccountHead = /(?<before>^|[^a-z\d]|iban)[a-z]{2}[ .-]?\d{2}/gi;

function bankAccountAt(text: string, start: number): Span[] {
  const country = text.slice(start, start + 2).toUpperCase();
  const length = bankAccountLengths[country];
  if (!length) return [];
  const whole = new RegExp(`^[a-z\\d](?:[ ._/,-]{0,2}[a-z\\d]){${length - 1}}(?![a-z\\d])`, 'i');
  const [found] = whole.exec(text.slice(start, start + 3 * length)) ?? [];
  return found && remainder(found.replace(/[ ._/,-]/g, '')) === 1
    ? [[start, start + found.length]]
    : [];
}

/** Of the account, with its first four characters moved to the end and A–Z read as 10–35, by 97. */
const remainder = (account: string) =>
  [...(account.slice(4) + account.slice(0, 4))].reduce((left, character) => {
    const value = Number.parseInt(character, 36);
    return (left * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);

/** From the registry of SWIFT, release 99. */
const bankAccountLengths: { readonly [country: string]: number | undefined } = Object.fromEntries(
  (
    'AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27' +
    'GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22' +
    'MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28' +
    'TL23TN24TR26UA29VA22VG24XK20YE30'
  )
    .match(/.{4}/g)
    ?.map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]) ?? [],
);
