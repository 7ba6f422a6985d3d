import type { QuestionFacts } from '../facts.ts';

export const questions: QuestionFacts = {
  codeNames: ['errors?(?: codes?)?', 'version', 'status', 'exception', 'release', 'http'],
  harms: [
    ['delete', 'remove', 'erase', 'wipe', 'close', 'terminate', 'deactivate'],
    ['cancel', 'unsubscribe', 'downgrade'],
    ['disconnect', 'revoke', 'disable'],
    ['refund'],
    ['reset'],
    ['pay'],
  ],
  negations: ['not', 'don', 'dont', 'never', 'without', 'avoid'],
};
