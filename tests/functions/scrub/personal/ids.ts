import { named } from '../every-way.ts';

export const ids = [
  '身份证«11010519491231002X»',
  '«110105 19491231 002x»',
  'ID«11010519491231002X»',
  '«１１０１０５１９４９１２３１００２Ｘ»',
  'my ssn «078-05-1120»',
  '«219-09-9999» is my social',
  '«219 09 9999»',
  '«219.09.9999»',
  'ssn «219099999»',
  'social security number: «219099999»',
  'SSN is «219-09-9999»',
  'itin «912-78-1234»',
  '«219–09–9999»',
  '«٢١٩-٠٩-٩٩٩٩»',
  'passport number «E12345678»',
  'passport: «C01X00T47»',
  '护照号 «E12345678»',
  '护照号码是«EA1234567»',
  'tax id «12-3456789»',
  'driving licence number «MORGA657054SM9IJ»',
  'SSN: «123-45-6789»',
  'my ssn is «123 45 6789»',
  '身份证号：«440524188001010014»',
] as const;

const idNames = [
  ...[
    'ssn',
    'social security number',
    'national insurance number',
    'NINO',
    'NI number',
    'tax file no',
  ],
  ...["driver's licence", 'drivers license', 'driver licence', 'driving license', 'DL number'],
  ...[
    'passport',
    'NHS number',
    'medicare number',
    'health card',
    'Aadhaar',
    'PAN',
    'NRIC',
    'voter ID',
  ],
  ...[
    'residence permit',
    '身份证号',
    '身分證',
    '护照号码',
    '護照',
    '驾照',
    '居留证',
    '台胞证',
    '社保号',
  ],
];
const idValues = [
  ...['219099999', 'AB123456C', 'E12345678', 'MORGA657054SM9IJ', 'D1234567', 'S123-4567-8901'],
  ...['1234 5678 9012', 'ABCDE1234F', 'AB 1234567'],
];

export const idsByName = [
  ...[
    'Reisepass Nr. «C01X00T47»',
    'pasaporte: «AAA123456»',
    'паспорт «45 08 123456»',
    'パスポート番号は«TK1234567»',
  ],
  ...[
    '«MORGA657054SM9IJ» was refused',
    'driving licence: «MORGA 657054 SM9IJ»',
    'aadhar card «123456789012»',
  ],
  ...named(idNames, [' «@»', ': «@»', ' is «@»', ' #«@»', ' («@»)'], idValues),
  ...[
    '«219099999» is my ssn',
    '«219099999» (my SSN)',
    '«219099999», my ssn',
    '«219099999» - my ssn',
  ],
  ...['«E12345678» is my passport number', '«E12345678»是我的护照号', '«E12345678»是我的護照'],
  ...['«D1234567» is my driving licence', '«12-3456789» is our tax id', '«AB123456C» is my nino'],
  ...['«AB 12 34 56 C»', '«AB123456C» was refused', '«ab-12-34-56-c»', '«PR 123456 A» is mine'],
];
