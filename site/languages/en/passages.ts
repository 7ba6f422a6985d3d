import type { PassageFacts } from '../facts.ts';

export const passages: PassageFacts = {
  endings: /^(?:(?:and )?that[’']s (?:it|all)\b|(?:you[’'](?:re|ve) )?(?:all )?done\b)/i,
  goesOn:
    /^(?:this|these|those|that|it|they|he|she|both|either|neither|then|now|also|and|but|or|so|yet|however|otherwise|alternatively|instead|similarly|likewise|finally|additionally|furthermore|moreover|besides|thus|therefore|hence|note that|please note|once|after(?:wards| that| this)?|in (?:this|that|such a|these) cases?|as (?:above|before)|the same|you can also|if (?:so|not|this|that|it|they))\b/i,
  refersBack: /\bthis step\b/i,
};
