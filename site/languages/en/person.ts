import type { PersonWords } from '../facts.ts';

export const person: PersonWords = {
  strong: [
    ...'human humans person agent agents operator representative rep staff support contact phone telephone call hotline helpdesk'.split(
      ' ',
    ),
    ...'someone somebody anyone anybody nobody complain complaint complaints'.split(' '),
    'no one',
    'real people',
    'actual people',
    'live chat',
    'help desk',
    'service desk',
    'customer service',
    'customer care',
    'customer support',
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
    'real actual live chat talk talking speak speaking reach write writing wrote written message messages contacted contacting ' +
    'called calling phoned number email emails emailed mail line address service care desk help team centre center hours company owner ' +
    'reply replies replied answer answers answered answering response respond responds responding read reads reading ' +
    'connect transfer through directly quickly urgent urgently instead get give want need would like please ' +
    'twice again times ago yesterday today days week weeks wait waiting waited back hear heard still yet'
  ).split(' '),
  wishes: [
    {
      verbs: 'talk talking speak speaking chat'.split(' '),
      whom: [
        ...'human humans person people agent agents operator representative rep staff support'.split(
          ' ',
        ),
        ...'someone somebody anyone anybody'.split(' '),
        'customer service',
        'customer care',
        'customer support',
      ],
    },
    { verbs: 'want like make file'.split(' '), whom: ['complain', 'complaint'] },
  ],
  others: 'phone telephone contact email mail number address'
    .split(' ')
    .map((thing) => `my ${thing}`),
};
