import type { QuestionFacts } from '../facts.ts';

export const questions: QuestionFacts = {
  codeNames: ['errors?', 'codes?', 'version', 'status', 'exception', 'release'],
  harms: [
    ['delete', 'remove', 'erase', 'wipe', 'close', 'terminate', 'deactivate'],
    ['cancel', 'unsubscribe', 'downgrade'],
    ['disconnect', 'revoke', 'disable'],
    ['refund'],
    ['reset'],
    ['pay'],
  ],
  person: (
    'person human agent operator representative rep someone somebody anyone staff team support contact customer service helpdesk ' +
    'desk live chat phone telephone call number hotline email mail address write message talk speak reach real ' +
    'reply answer answering reads actual'
  ).split(' '),
};
