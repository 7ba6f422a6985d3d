import type { PersonWords } from '../facts.ts';

const roles =
  'agent agents operator representative rep staff support team developer developers engineer founder owner manager specialist technician sales'.split(
    ' ',
  );

export const person: PersonWords = {
  strong: [
    ...'human humans person agent agents operator representative rep staff support contact phone telephone call callback hotline helpline helpdesk'.split(
      ' ',
    ),
    ...'someone somebody anyone anybody nobody complain complaint complaints'.split(' '),
    'no one',
    'real people',
    'actual people',
    'live chat',
    'in touch',
    'contact details',
    'contact information',
    'contact info',
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
        ...'human humans person people'.split(' '),
        ...roles,
        ...'someone somebody anyone anybody'.split(' '),
        'customer service',
        'customer care',
        'customer support',
      ],
    },
    {
      verbs: 'contact reach message email'.split(' '),
      whom: ['support', 'developer', 'developers', 'customer service', 'customer support'],
    },
    { verbs: 'want like make file'.split(' '), whom: ['complain', 'complaint'] },
  ],
  others: [...'phone telephone contact email mail number address'.split(' '), ...roles].flatMap(
    (thing) => [`my ${thing}`, `our ${thing}`, `their ${thing}`],
  ),
};
