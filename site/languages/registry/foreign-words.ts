import type { PersonalWords } from '../facts.ts';

/** How languages spell an address out, each with words of its own: alone, French "point" is a word of others. */
export const foreignSpellings: readonly Pick<PersonalWords, 'at' | 'dot'>[] = [
  { at: ['at'], dot: ['punkt'] },
  { at: ['arroba'], dot: ['punto', 'ponto'] },
  { at: ['chiocciola'], dot: ['punto'] },
  { at: ['arobase'], dot: ['point'] },
];

/**
 * Of languages without a folder here: customers write in them all the same, and what they call a password or a phone is
 * needed before their texts are. A language that gets a folder takes its words along.
 */
export const foreignWords: PersonalWords = {
  secrets: [
    ...[
      'passwort',
      'kennwort',
      'mot de passe',
      'contraseña',
      'clave',
      'senha',
      'parola',
      'wachtwoord',
    ],
    ...[
      'lösenord',
      'adgangskode',
      'hasło',
      'heslo',
      'şifre',
      'пароль',
      'κωδικός',
      'סיסמה',
      'कूटशब्द',
    ],
    ...['पासवर्ड', 'كلمة المرور', 'كلمة السر', '비밀번호', '비밀번호는', 'mật khẩu', 'kata sandi'],
    ...['パスワード', '暗証番号', 'รหัสผ่าน'],
  ],
  labels: [],
  codes: [],
  verbs: ['ist', 'lautet', 'es', 'est', 'é', 'è', 'är', 'это', 'は'],
  mine: [
    ...['mein', 'meine', 'mi', 'mon', 'ma', 'minha', 'meu', 'mio', 'la mia', 'mijn', 'mój', 'moje'],
    ...['мой', 'моя', '내', '私の'],
  ],
  phones: [
    ...[
      'telefon',
      'telefonnummer',
      'handy',
      'handynummer',
      'rufnummer',
      'mobil',
      'téléphone',
      'tél',
    ],
    ...[
      'mon portable',
      'móvil',
      'movil',
      'celular',
      'teléfono',
      'telefono',
      'cellulare',
      'telefone',
    ],
    ...['telemóvel', 'telefoon', 'телефон', 'тел', 'мобильный', 'telefonum', 'τηλέφωνο', 'טלפון'],
    ...['هاتف', 'جوال', 'फोन', 'मोबाइल', '전화', '전화번호', '휴대폰', 'điện thoại', '携帯', 'โทร'],
  ],
  ids: [
    ...[
      'personalausweis',
      'reisepass',
      'führerschein',
      'passeport',
      'permis de conduire',
      'pasaporte',
    ],
    ...[
      'passaporto',
      'passaporte',
      'codice fiscale',
      'rijbewijs',
      'personnummer',
      'pesel',
      'паспорт',
    ],
    ...['여권', '주민등록번호', 'パスポート', 'マイナンバー', '免許証'],
  ],
  links: [
    ...[
      'nummer',
      'numéro',
      'número',
      'numero',
      'n°',
      'номер',
      '번호',
      'ist',
      'lautet',
      'es',
      'est',
    ],
    ...['é', 'è', '番号', 'は'],
  ],
  numbered: [
    ...['bestellung', 'bestellnummer', 'auftrag', 'rechnung', 'rechnungsnummer', 'kundennummer'],
    ...[
      'pedido',
      'factura',
      'commande',
      'facture',
      'ordine',
      'fattura',
      'zamówienie',
      'заказ',
      'заказа',
    ],
    ...['счёт', 'счет', '주문', '주문번호', 'đơn hàng', '注文', '請求書', '伝票'],
  ],
  systems: [],
  joins: ['und', 'oder', 'y', 'et', 'e', 'и', 'と'],
  units: ['zeichen', 'caractères', 'caracteres', 'caratteri', 'tekens', 'символов'],
  rates: ['pro', 'par', 'por'],
  at: foreignSpellings.flatMap(({ at }) => at),
  dot: foreignSpellings.flatMap(({ dot }) => dot),
  notNames: [],
  endings: [],
};
