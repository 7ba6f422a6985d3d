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
  person: {
    strong: [
      ...'human person people agent operator representative rep staff support contact phone telephone call hotline helpdesk'.split(
        ' ',
      ),
      ...'someone somebody anyone anybody nobody'.split(' '),
      'no one',
      'live chat',
      'help desk',
      'service desk',
      'customer service',
      'customer care',
      'email address',
      'mail address',
      'talk to you',
      'speak to you',
      'speak with you',
      'reach you',
      'write to you',
      'write you',
    ],
    beside: (
      'real actual live chat talk speak reach write wrote written message messages contacted number email emails emailed mail line ' +
      'address customer customers service care desk help team centre center hours company owner ' +
      'reply replies replied answer answers answered answering response respond responds responding read reads reading ' +
      'connect transfer through directly quickly urgent urgently instead get give want need would like please ' +
      'twice again times ago yesterday today days week weeks wait waiting waited back hear heard still yet'
    ).split(' '),
  },
};
