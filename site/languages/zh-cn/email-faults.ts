import type { emailFaults as english } from '../en/email-faults.ts';

export const emailFaults: typeof english = {
  ending: (fix) => `邮箱少了后缀。是不是 ${fix}？`,
  wide: (fix) => `邮箱里有全角字符。是不是 ${fix}？`,
  space: (fix) => `邮箱里有空格。是不是 ${fix}？`,
  dots: (fix) => `邮箱里的点不对。是不是 ${fix}？`,
  doubt: (fix) => `这个邮箱可能收不到邮件。是不是 ${fix}？没写错的话，再发一次就行。`,
};
