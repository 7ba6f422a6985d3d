/**
 * How countries group their numbers (ITU-T E.129 lists the plans, E.123 the signs between). # is a digit; a space is a
 * space or a dash, or a point all the way through.
 */
export const groupings = [
  // North America; the same groups in Italy, Greece, Colombia, Iran, India
  '(?:1 )?[2-9]## ### ####',
  String.raw`(?:1 ?)?\([2-9]##\) ?### ####`,
  '[2-9]##/### ####',
  // The same and others with nothing but brackets
  String.raw`(?:1 ?)?\([2-9]##\) ?#######`,
  String.raw`\([1-9]#\)#{7,9}`,
  // Italy, Colombia, Nepal
  '[39]## #######',
  // Spain, Poland, Georgia
  '[5-9]## ## ## ##',
  String.raw`\(?[1-9]#\)? ### ## ##`,
  // France, the Netherlands
  '0[1-9] ## ## ## ##',
  // Russia, Kazakhstan, Turkey, Ukraine
  String.raw`(?:[78] ?)?\(?[3-9]##\)? ?### ## ##`,
  // Brazil
  String.raw`(?:55 )?\(?[1-9]#\)? 9#### ####`,
  // Brazil, Argentina, Mexico, Chile; two years are none
  String.raw`(?:5[245] )?(?:\(?[1-9]#\)?|\(2\)|9) (?!20[0-4])[2-9]### (?!20[0-4])####`,
  // China
  '(?:86 ?)?1[3-9]# ?#### ?####',
  '1[3-9]# #### ####',
  '(?:86 ?)?1[3-9]# ### #####',
  '(?:86 ?)?1[3-9]## ######',
  '(?:86 ?)?1 [3-9](?: #){9}',
  // France, behind the country
  '33 [1-9] ## ## ## ##',
];

/** Groups that amounts, orders and postal codes have too. */
export const commonGroupings = [
  // Spain, Portugal, Poland, Czech Republic, Peru
  '(?:(?:34|351|420|48) )?[5-9]## ### ###',
  // India
  '[6-9]#### #####',
  '[6-9]### ### ###',
  // North America, with the local part in one piece
  '[2-9]## [2-9]######',
  // Mozambique, Tajikistan
  '[5-9]# ### ####',
];

/**
 * How the mobile numbers of countries go on behind the country, by how many digits follow (Wikipedia's national
 * conventions, ITU-T E.129). Only those that are unlike other numbers.
 */
const mobiles = {
  '7,9': '60 1|64 2|43 6',
  '8,10': '62 8',
  7: '36 [237]0|65 [89]|370 6|371 2|852 [4-9]|853 6|965 [569]|974 [3-7]',
  8: '27 [6-8]|30 69|31 6|32 4|3[34] [67]|351 9|353 8|358 [45]|375 [2-4]|380 [3-9]|40 7|41 7|42[01] [679]|46 7|48 [4-8]|5[16] 9|593 9|61 4|66 [689]|81 [789]0|82 10|84 [35789]|886 9|94 7|966 5|97[12] 5|212 [67]|233 [25]|254 [17]',
  '8,9': '49 1[5-7]|55 [1-9][1-9]9',
  9: '20 1|234 [7-9]|39 3|44 7|521 [2-9]|549 [1-9]|57 3|63 9|7 9|880 1|90 5|91 [6-9]|92 3|977 9|98 9',
};

/** Written as they are dialled; an object has its whole numbers before its other keys. */
const abroad = Object.entries(mobiles).map(([left, starts]) => ({ left, starts }));

/** In one piece: North America, India and Spain, Italy, Brazil, Russia; mobile numbers behind their country. */
export const inOnePiece = [
  '1?[2-9]##[2-9]######',
  '[6-9]#{8,9}',
  '3[2-9]#{8}',
  '[1-9][1-9]9#{8}',
  '[78]9#{9}',
  ...abroad.map(({ left, starts }) => `0?(?:${starts.replaceAll(' ', '')})#{${left}}`),
];

/** Behind the country and apart from it, as WhatsApp has it. */
export const behindCountry = abroad.map(({ left, starts }) => {
  const countries = starts
    .split('|')
    .map((start) => `${start.replace(' ', '[ -](?=')}(?:[ -]?#){${left}}(?!#))`);
  return `(?:${countries.join('|')})(?:#{2,5}(?:[ -]#{3,8}){1,3}(?:[ -]##){0,2}|#{8,11})`;
});

const local = '(?=(?:[ -]?#){6,9}(?!#))#{3,9}(?:[ -]#{2,5}){0,2}';

/** With the zero that is dialled inside a country, where that stands apart or in brackets of its own. */
export const zeroApart = [
  `0 [1-9]#{1,3} ?[/-] ?${local}`,
  String.raw`(?:\(0 [1-9]#{1,3}\)|0 ?\([1-9]#{1,3}\)|\(0\) ?[1-9]#{1,3}[ /-]) ?/? ?${local}`,
];
