import { many } from '../many.ts';

/** The words of one gap's page. */
export const gap = {
  asked: (people: number, day: string) => `${many(people, 'person', 'people')} since ${day}`,
  notOfSite: (language: string) =>
    `It was asked in ${language}, which this site does not have: add it to “locales” in site.yaml, or ignore it.`,
  wordings: 'In their words',
  wording: 'Wording',
  people: 'People',
  nearest: 'Closest article',
  sure: (confidence: string) => `search is ${confidence} sure`,
  noneNear: 'No article is near.',
  messages: 'Found in these messages',
  message: 'Message',
  history: 'What became of it',
  events: {
    asked: 'Asked first',
    ignored: 'You set it aside',
    restored: 'You took it back',
    answered: 'Answered by',
    reopened: 'Opened again',
  },
  revision: (revision: string) => `commit ${revision}`,
  waiting: 'Waiting to be told',
  waitingHint: 'They get one email with the link once a build answers the question.',
  waitingIgnored: 'While you ignore the question nobody is told of an answer.',
  notified: 'Told of an answer',
  said: { yes: 'It helped', no: 'It did not help', nothing: 'No word yet' },
  write: {
    title: 'Write it',
    hint: 'A draft with their words as its questions. What is left to do is the title, the summary and the answer.',
    topic: 'Topic',
    guessed: 'guessed from the closest article',
    use: 'Use this one',
    open: 'Open a new file in the repository',
    taken:
      'An article with this address is online already: add the words to it, or choose another name.',
    file: (path: string) => `The file content/${path}`,
    promises: (language: string) => `The promises, in content/questions.yaml under ${language}`,
    promisesHint:
      'Once it is published, a build in which a promised question misses its article stops.',
    command: 'Or all of it with one command',
  },
  add: {
    title: 'Add to an article',
    hint: 'Where an article has the answer in other words, it only needs to hear theirs.',
    article: 'Article',
    other: 'Another article',
    open: 'Edit it in the repository',
    questions: (path: string) => `Under questions in content/${path}`,
    synonyms: 'Or for every article, in content/words.yaml',
    synonymsHint: 'Only if both mean the same wherever they stand. Shorten them first if you like.',
    command: 'Or with one command',
  },
  back: 'All gaps',
};
