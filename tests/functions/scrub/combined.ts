/**
 * Kinds of data by all ways to write them: every name with every sign, every country, every order. What names somebody
 * is in «». Numbers are made up where no regulator keeps some for fiction.
 */

/** Every one of `parts` around every value; the values come round in turn. */
const around = (parts: readonly string[], values: readonly string[]) =>
  values.length >= parts.length
    ? values.map((value, n) => (parts[n % parts.length] ?? '').replace('@', value))
    : parts.map((part, n) => part.replace('@', values[n % values.length] ?? ''));

/** Every name with every sign, and behind it one value after the other. */
const named = (names: readonly string[], signs: readonly string[], values: readonly string[]) =>
  names.flatMap((name, n) =>
    signs.map((sign, m) => name + sign.replace('@', values[(n + m) % values.length] ?? '')),
  );

const sentences = [
  '«@»',
  'no code on «@»',
  '«@» is not verified',
  'changed it to «@», thanks',
  '改成«@»',
  '«@»收不到验证码',
];

const countries = [
  ...['61491570006', '447700900123', '4915123456789', '491701234567', '33639981234', '34612345678'],
  ...['393201234567', '31612345678', '32470123456', '46701740605', '41791234567', '48512345678'],
  ...[
    '351912345678',
    '353871234567',
    '358401234567',
    '420601123456',
    '306941234567',
    '40722123456',
  ],
  ...[
    '380671234567',
    '79123456789',
    '905321234567',
    '972501234567',
    '27821234567',
    '2348031234567',
  ],
  ...[
    '254712345678',
    '201121234567',
    '966501234567',
    '971501234567',
    '989121234567',
    '919811122334',
  ],
  ...[
    '923001234567',
    '8801712345678',
    '9779841234567',
    '66812345678',
    '84912345678',
    '6281234567890',
  ],
  ...['60123456789', '639171234567', '6591234567', '85291234567', '886912345678', '819012345678'],
  ...[
    '821012345678',
    '64211234567',
    '5215551234567',
    '5491123456789',
    '5511912345678',
    '56981234567',
  ],
  ...['573001234567', '51987654321', '8613800138000'],
];

const apart = [
  ...['61 491 570 006', '65 9123 4567', '971 50 123 4567', '852 9123 4567', '34 612 345 678'],
  ...['31 612345678', '44 7700 900123', '49 171 3920012', '91 98111-22334'],
];

const zeros = [
  ...['0919876543210', '0447700900123', '0923001234567', '0905321234567'],
  ...['0 40/1234567', '0 40 / 1234567', '0 40-1234567', '0 171/3920012', '0 89/123 45 67'],
  ...['(0 40) 1234567', '0 (40) 1234567', '0(40)1234567', '(0)40 1234567', '(0) 171 3920012'],
];

const brackets = [
  ...['(415)5550132', '(415) 5550132', '1(415)5550132', '1 (312)5550188', '(11)912345678'],
  ...['(21)31234567', '(91)1234567', '(495)1234567', '(55)51234567'],
];

const phonesBehind = [
  'phone',
  'my cell',
  'landline',
  'contact number',
  'ph:',
  '电话',
  '手機',
  '联系我',
];
const phonesBefore = [
  ...['«9123 4567» is my phone number', '«555-0132» is my number', '«62781234»是我的电话'],
  ...[
    '«62781234»是我的電話',
    '«5550132» (my mobile)',
    '«5550132» = my cell',
    '«9123 4567» is our landline',
  ],
];

export const phones = [
  ...[
    'mi móvil es «9123 4567»',
    'Handynummer: «9123 4567»',
    'teléfono «555-0132»',
    'тел. «555-01-32»',
  ],
  ...[
    'mon portable est «9123 4567»',
    'celular: «9123-4567»',
    '携帯は«9123-4567»',
    '전화번호 «555-0132»',
  ],
  ...['«415-5550132»', '«415 5550132» is mine'],
  ...around(sentences, [...countries, ...apart, ...zeros, ...brackets]),
  ...named(phonesBehind, [' «@»', ': «@»', ' («@»)'], ['9123 4567', '555-0132', '62781234']),
  ...phonesBefore,
  // One number is an order's, the other is not.
  'order 4155550132, call «4155550133»',
  'order 1042 and «4155550133»',
  'order 4155550132. «4155550133»',
  '订单号13800138000，手机«13900139000»',
  '订单13800138000手机号«13900139000»',
];

const signs = [',', ', ', ':', '|', '*', ';', '·', '、', ' . ', ' , '];
const inGroups = (groups: string) => signs.map((sign) => `«${groups.replaceAll(' ', sign)}»`);

export const cards = [
  ...inGroups('4111 1111 1111 1111'),
  ...inGroups('3782 822463 10005'),
  'card «4111，1111，1111，1111»',
];

export const ibans = ['.', '-', '/', '_', ',', '. ', ', ', '  '].flatMap((sign) =>
  ['DE89 3704 0044 0532 0130 00', 'GB29 NWBK 6016 1331 9268 19', 'NL91 ABNA 0417 1643 00'].map(
    (iban) => `refund to «${iban.replaceAll(' ', sign)}».`,
  ),
);

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

export const ids = [
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

const secretNames = [
  ...['pw', 'password', 'pass word', 'pwd', 'passphrase', 'passcode', 'api key', 'access key'],
  ...['secret_key', 'my pass', '密码', '密碼', '口令', '密钥'],
];
const secretValues = ['hunter2', 'Summer2026', 'tr0ub4dor', 'xk3!9pq', 'P4ss', '"hunter22"'];

export const secrets = [
  ...['Passwort: «hunter22»', 'mein Passwort ist «hunter22»', 'Kennwort «hunter22» geht nicht'],
  ...[
    'contraseña: «hunter22»',
    'mi contraseña es «hunter22»',
    'mot de passe : «hunter22»',
    'senha «hunter22»',
  ],
  ...['пароль «hunter22»', 'мой пароль: «hunter22»', 'şifre: «hunter22»', 'hasło «hunter22»'],
  ...[
    'パスワード：«hunter22»',
    'パスワードは«hunter22»です',
    '비밀번호 «hunter22»',
    '비밀번호는 «hunter22»',
  ],
  ...['كلمة المرور: «hunter22»', 'पासवर्ड «hunter22»', '«hunter22» ist mein Passwort'],
  ...[
    'my pin number is «4821»',
    'pin no «4821»',
    '"«4821»" is my pin',
    'the password I use is «hunter22»',
    'password for the app is «hunter22»',
  ],
  ...named(secretNames, [': «@»', '=«@»', ' = «@»', ' is «@»', ':«@»'], secretValues),
  ...named(secretNames, [' «@»'], ['hunter22', 'maria1987', 'dragon99x', 'p4ssw0rd', '482913']),
  ...named(
    ['PIN', 'my pin', 'CVV', 'security code', '安全码', 'PIN码'],
    [': «@»', ' is «@»', ' «@»'],
    ['4821'],
  ),
  ...[
    'PIN: «482100»',
    'pin=«4821».',
    'CVC «123» refused',
    'pin «1234» wrong',
    'my password «4821» fails',
  ],
  ...[
    '我的密码«4821»不对',
    '密码：«482100»',
    'pass: «hunter2»',
    'anna pass=«hunter2»',
    'password: «1234»',
  ],
  ...[
    '«hunter22» is my password',
    '«hunter22» (my password)',
    '«hunter22»是我的密码',
    '«4821» is my pin',
  ],
  ...['«hunter22» = my pw', '«x9!kq2» is our api key'],
];

const thingNames = [
  ...['order', 'subscription', 'license key', 'customer number', 'reservation number', 'voucher'],
  ...['booking reference', 'gift card', 'policy number', 'contract', 'claim no.', 'device id'],
  ...['warranty', 'waybill', 'application number', 'membership no', 'receipts', 'report'],
];
const thingNamesUnspaced = [
  ...['订单号', '訂單號', '订阅号', '客户编号', '预订号', '许可证号', '合同号', '保单号', '会员号'],
  ...['激活码', '兑换码', '设备号', '物流单号', '批次', '账单'],
];
const thingNumbers = ['13800138000', '4155550132', '9876543210', '61491570006', '0491570006'];

/** What names nobody, by the name of a thing, by what is counted, or because no person is called so. */
export const things = [
  ...[
    'Bestellung 4155550132',
    'Rechnung Nr. 612345678',
    'pedido 9876543210',
    'número de pedido 9876543210',
  ],
  ...[
    'commande n° 4155550132',
    'заказ 9123456789',
    '注文番号 9123456789',
    'Passwort vergessen',
    'mi contraseña no sirve',
  ],
  ...['Bestellung 4155550132 und 4155550133', 'пароль не подходит', 'パスワードを忘れた'],
  ...[
    'root@localhost',
    '4155550132 is my order number',
    '13800138000是我的订单号',
    '订单 13800138000 和 13800138001',
    'password utf8mb4',
    'token bcrypt2b',
  ],
  ...named(thingNames, [' @', ': @', ' #@', ' (@)', ' "@"'], thingNumbers),
  ...named(thingNamesUnspaced, ['@', '：@', '是@', '（@）', ' @'], thingNumbers),
  ...[
    'orders 4155550132 and 4155550133',
    'order 4155550132, 4155550133',
    '订单4155550132和4155550133',
  ],
  ...['invoices 612345678, 612345679 and 612345680', 'tickets 4155550132 / 4155550133'],
  ...[
    '订单号 13800138000、13900139000',
    'order numbers 4155550132 & 4155550133',
    'order 9876543210 or 9876543211',
  ],
  ...['overflow at 2147483647', '-2147483648', '4294967295 is too large', 'id 4294967296'],
  ...['4155550132 bytes', '6123456789 rows', '9876543210 ms', '4155550132字节', '612345678 users'],
  ...['13800138000元', '6123456789円', '9876543210원', '13800138000 毫秒'],
  ...named(
    ['my phone', 'mobile', '手机'],
    [' @', ' is @', '-@'],
    ['1920 1080', '1080 2400', '1170-2532'],
  ),
  ...named(
    ['log in', 'sign up', 'it is', 'look', 'the page', 'find us'],
    [' at @'],
    [...['mail dot example dot org', 'app dot example dot com']],
  ),
  ...[
    'git@github.com',
    'git clone git@gitlab.com:team/app.git',
    'hg@example.org',
    'noreply@example.org',
  ],
  ...[
    'no-reply@paperboat.example lands in spam',
    'do-not-reply@example.org',
    'mailer-daemon@example.org',
  ],
  ...named(
    ['token', 'password', 'api key', '密码 '],
    [' @'],
    [
      ...[
        'base64url',
        'iphone15pro',
        'gpt4omini',
        'sha256',
        'windows11',
        'android14',
        'pbkdf2sha256',
      ],
    ],
  ),
  ...[
    'PIN 560001',
    'pin code 560001',
    'pin 13 on the board',
    'pin 1000 rows',
    'pin has 4 digits',
    'cvv is 3 digits',
  ],
  ...[
    'passcode is 6 digits',
    'pass 2 arguments',
    'pass: 2 tickets',
    'password: 8 characters',
    'token is v1.2',
  ],
  ...[
    'password: 8-20',
    'password is 2fa',
    '密码：8-20位',
    '我的密码错误5次',
    'on windows11 my password is gone',
  ],
  ...[
    'order 10234567, my phone is off',
    'invoice 12345678 - my number is wrong',
    'office365 is my password manager',
  ],
  ...[
    'passport valid for 6 months',
    'tax id form 1099',
    'passport office',
    'part AB123456C',
    'AB 12 34 56 E',
  ],
  ...[
    '0 100 200 300',
    '0 10-20 30-40',
    'f(0) 12 345678',
    'sizes 31 60 90 120 150',
    '4111,1111,1111,1112',
  ],
];
