import { many } from '../many.ts';

/** The words of one gap's page. */
export const gap = {
  asked: (people: number, day: string) => `${many(people, 'person', 'people')} since ${day}`,
  /** People who do not count, because so many of their network do. */
  uncounted: (people: number) =>
    `${people.toLocaleString('en')} more of a network that counts for three`,
  notOfSite: (language: string) =>
    `It was asked in ${language}, which this site does not have: add it to “locales” in site.yaml, or ignore it.`,
  wordings: 'In their words',
  wording: 'Wording',
  people: 'People',
  refused: (people: number) =>
    `${many(people, 'person was', 'people were')} shown this and said “not this”:`,
  nearest: 'Closest article',
  notPublished:
    'It is not online any more, or a draft again: there is nothing to improve until it is.',
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
    answeredByOwner: 'You said that it is answered by',
    refused: 'Opened again: not answered by',
  },
  revision: (revision: string) => `commit ${revision}`,
  waiting: 'Waiting to be told',
  waitingHint:
    'They get one email with the link an hour after a build answers the question. Until it leaves you can stop it.',
  waitingIgnored: 'While you ignore the question nobody is told of an answer.',
  notified: 'Told of an answer',
  said: { yes: 'It helped', no: 'It did not help', nothing: 'No word yet' },
  telling: {
    title: 'About to be told',
    count: (count: number) => `About to be told (${count})`,
    noteHint: 'Their question is answered. Read the email before it leaves, or stop it.',
    hint: 'An email waits an hour before it leaves, so that you can read it. If you stop it, nobody is told, and the question is open again.',
    none: 'Nobody is about to be told of an answer.',
    by: 'Answered by',
    leaves: (time: string) => `Leaves on ${time}, unless you stop it`,
    to: 'To:',
    subject: 'Subject:',
    text: (address: string) => `Text of the email to ${address}`,
    stop: 'Stop it',
    send: 'Send it now …',
    sendHint: (count: number) =>
      count === 1
        ? 'The email leaves at once. It cannot be called back.'
        : `All ${count} emails leave at once. They cannot be called back.`,
    sendNow: 'Send now',
  },
  answered: {
    title: 'It is answered already',
    hint: (waiting: number) =>
      waiting > 0
        ? `If you say so, the question is closed, and ${many(waiting, 'person who waits is', 'people who wait are')} told of it an hour later.`
        : 'If you say so, the question is closed.',
    article: 'Answered by',
    answered: 'This answers it',
    refused: (day: string) => `was no answer, somebody said on ${day}`,
    refusedHint:
      'Changing words in such an article does not close the question. A promise in content/questions.yaml does, or you here.',
  },
  moves: {
    merge: 'Merge with another question',
    mergeHint:
      'Where both ask the same. They stay one, and what is asked like either joins them. You can undo it.',
    find: 'Look for',
    search: 'Search',
    nothingFound: 'No open question has these words.',
    with: 'Merge with',
    near: 'Near',
    found: 'Found',
    others: 'Other open questions',
    mergeButton: 'Merge',
    splitHint:
      'Tick what asks something else. It becomes a question of its own, and stays one. You can undo it.',
    split: 'Split off what is ticked',
    tick: (query: string) => `Split off: ${query}`,
    done: {
      merged: 'You merged another question into it',
      split: 'You split off',
      splitFrom: 'You split it off',
    },
    thatGap: 'that question',
    undone: '(undone)',
  },
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
