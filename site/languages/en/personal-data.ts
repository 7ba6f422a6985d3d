import type { PersonalWords } from '../facts.ts';

/** What a customer numbers and asks about, and names nobody. */
const things = [
  ...[
    'order',
    'orders',
    'invoice',
    'invoices',
    'receipt',
    'quote',
    'ticket',
    'case',
    'issue',
    'bug',
  ],
  ...['request', 'reference', 'ref', 'transaction', 'payment', 'charge', 'booking', 'confirmation'],
  ...['batch', 'tracking', 'parcel', 'shipment', 'po', 'rma', 'vat', 'abn', 'license', 'licence'],
  ...['serial', 's/n', 'model', 'part', 'item', 'product', 'sku', 'isbn', 'ean', 'upc', 'gtin'],
  ...['barcode', 'imei', 'zip', 'zip codes', 'postcode', 'port', 'ports', 'row', 'line', 'page'],
  ...['build', 'version', 'firmware', 'error', 'code', 'status', 'id', 'step', 'level'],
];

/** What has a number for a name. */
const systems = [
  ...[
    'windows',
    'win',
    'office',
    'outlook',
    'exchange',
    'macos',
    'ios',
    'ipados',
    'iphone',
    'ipad',
  ],
  ...['android', 'galaxy', 'chrome', 'firefox', 'safari', 'oauth', 'sha', 'base', 'utf'],
];

export const personalWords: PersonalWords = {
  secrets: ['token', 'secret', 'password', 'passwd', 'pwd', 'api key'],
  verbs: ['is'],
  phones: [
    ...['phone', 'telephone', 'tel', 'mobile', 'my cell', 'cell phone', 'fax', 'sms', 'whatsapp'],
    ...['my number', 'call', 'call me', 'ring', 'ring me', 'text me', 'me at', 'me on'],
  ],
  ids: [
    ...['ssn', 'social security', 'itin', 'tax id', 'tin', 'passport', 'national id', 'aadhaar'],
    ...['identity card', 'id card', 'driving licence', "driver's license", 'cpf', 'dni'],
  ],
  links: ['number', 'numbers', 'no', 'nr', 'num', 'id', 'is', 'was'],
  numbered: [...things, ...systems],
  at: ['at'],
  dot: ['dot'],
};
