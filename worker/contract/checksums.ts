/** Visa, Mastercard, Amex, UnionPay, Discover, JCB, Diners: how their numbers begin, and how long they are. */
const cardNumber =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|62\d{14,17}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35\d{14}|3(?:0[0-5]|[68]\d)\d{11})$/;

const identityNumber =
  /^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/;

/** Whether digits are a payment card's number; the last one proves the others (Luhn, ISO/IEC 7812-1). */
export const isCardNumber = (digits: string) =>
  cardNumber.test(digits) && luhnSum(digits) % 10 === 0;

/** Whether this is a Chinese identity number; the last character proves the others (GB 11643). */
export function isIdentityNumber(number: string): boolean {
  if (!identityNumber.test(number)) return false;
  const sum = [...number.slice(0, 17)].reduce(
    (total, digit, place) => total + Number(digit) * (2 ** (17 - place) % 11),
    0,
  );
  return '10X98765432'[sum % 11] === number.at(-1)?.toUpperCase();
}

const luhnSum = (digits: string) =>
  [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
