import { named } from '../every-way.ts';

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
