import { scrub } from '../../worker/contract/scrub.ts';

/** A customer's question as it may be shown: on one line, without what names somebody or steers a terminal. */
export const shown = (question: string) => scrub(question.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '));
