import { named } from '../every-way.ts';

export const secrets = [
  '«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln»',
  '«sk_live_51Habcdefgh1234»',
  '«AKIAIOSFODNN7EXAMPLE»',
  'id «3f2b8c1e-9d4a-4b7f-8e21-5c6d7e8f9a0b»',
  '«d41d8cd98f00b204e9800998ecf8427e»',
  'link /messages/«9Xk3aBq7Zt0LmW2sVc8RfQ»/',
  'password: «hunter22»',
  'my password is «hunter2» ok',
  'my api-key = «1a2b3c4d»',
  '我的password: «hunter22»',
  '密码是«abc12345»登录不了',
  'token: my-token is «abc123»',
  'password «hunter22» does not work',
  'my password «P@ssw0rd1» is refused',
  'passwd «Tr0ub4dor&3»',
  'password «123456» too short',
  'secret «a1b2c3d4»',
  'my password «"hunter22"» is refused',
  '密码 «hunter22» 不对',
  '密码«“hunter22”»不对',
  'pwd=«hunter22»',
  'password is «Summer2026!»',
  'pw: my password = «abc12345»',
  'api key «live_9f8e7d6c5b4a3210ff»',
  'token «ghp_16C7e42F292c6912E7710c838347Ae178B4a»',
] as const;

const secretNames = [
  ...['pw', 'password', 'pass word', 'pwd', 'passphrase', 'passcode', 'api key', 'access key'],
  ...['secret_key', 'my pass', '密码', '密碼', '口令', '密钥'],
];
const secretValues = ['hunter2', 'Summer2026', 'tr0ub4dor', 'xk3!9pq', 'P4ss', '"hunter22"'];

export const secretsByName = [
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
