/**
 * How countries group their numbers (ITU-T E.129 lists the plans, E.123 the signs between). # is a digit; a space is a
 * space or a dash, or a point all the way through.
 */
export const groupings = [
  // North America; the same groups in Italy, Greece, Colombia, Iran, India
  '(?:1 )?[2-9]## ### ####',
  String.raw`(?:1 ?)?\([2-9]##\) ?### ####`,
  '[2-9]##/### ####',
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
  // Behind the country, as WhatsApp has it: India, Britain, Germany, France, Australia
  '91 [6-9]#### #####',
  '44 7### ?######',
  '49 1## #{7,8}',
  '33 [1-9] ## ## ## ##',
  '61 4## ### ###',
];

/** Groups that amounts, orders and postal codes have too. */
export const commonGroupings = [
  // Spain, Portugal, Poland, Czech Republic, Peru
  '(?:(?:34|351|420|48) )?[5-9]## ### ###',
  // India
  '[6-9]#### #####',
  '[6-9]### ### ###',
  // Mozambique, Tajikistan
  '[5-9]# ### ####',
];

/** In one piece: North America, India and Spain, Italy, Brazil, Russia; mobile numbers behind their country. */
export const inOnePiece = [
  '1?[2-9]##[2-9]######',
  '[6-9]#{8,9}',
  '3[2-9]#{8}',
  '[1-9][1-9]9#{8}',
  '[78]9#{9}',
  '(?:91[6-9]#|447#|34[67]|33[67]|393#|491[5-7]#?|55[1-9][1-9]9)#{8}',
];
