import type { WorkerStrings } from '../worker-strings.ts';

export const worker: WorkerStrings = {
  problems: {
    400: {
      title: 'This could not be read',
      text: 'It arrived damaged or in an unknown encoding. Go back, where your text still is, and send it again.',
    },
    401: { title: 'Sign in first', text: 'This page is for the owner.' },
    403: {
      title: 'Sent from another site',
      text: 'This only takes what is sent from its own pages. Open the page again and send it there.',
    },
    404: {
      title: 'Nothing is here',
      text: 'The link is incomplete, or what it led to has been deleted.',
    },
    405: { title: 'Not possible here', text: 'This address does not take that kind of request.' },
    409: {
      title: 'Not possible now',
      text: 'Something was sent here before that this does not fit. Your text is kept.',
    },
    413: {
      title: 'Too long',
      text: 'This is more than fits into one message. Go back, where your text still is, and shorten it.',
    },
    415: {
      title: 'Only text fits here',
      text: 'Send it as a form or as JSON, without files.',
    },
    422: {
      title: 'Not sent yet',
      text: 'Your text is kept. Change what is marked and send it again.',
    },
    429: {
      title: 'Too many at once',
      text: (time) =>
        `That’s a lot of messages in a short time. Try again at ${time}. Your text is kept.`,
    },
    500: {
      title: 'Not sent',
      text: 'Something broke on this side. Your text is kept. Try again in a while.',
    },
    503: {
      title: 'Not sent',
      text: 'The database does not answer at the moment. Your text is kept. Try again in a few seconds.',
    },
  },
  errors: {
    missing: 'Fill this in.',
    empty: 'Write something that can be read.',
    emptyText: (owner) => `Write a few words so ${owner} can help.`,
    long: (max) => `Shorten this to ${max.toLocaleString('en')} characters.`,
    controls: 'Remove the invisible control characters.',
    unreadable: 'Some characters arrived broken. Type them again.',
    line: 'Put this on one line.',
    email: 'Write an address such as name@example.com.',
    emailMissing: (owner) => `Write your e-mail address so ${owner} can answer.`,
    emailEnding: (fix) => `This address is missing its ending. Did you mean ${fix}?`,
    emailTypo: (fix) => `No mail arrives at this address. Did you mean ${fix}?`,
    choice: (choices) => `Choose one of: ${choices}.`,
    steps: 'Choose a number from 1 to 5.',
    noAnswer: 'Choose an answer, or write a comment.',
    number: 'Give a number that is possible here.',
    time: 'Give a time of the last 36 hours, such as 2026-11-21T09:00:00Z.',
    pattern: 'This has characters that are not possible here.',
    repeated: 'Send this once.',
    unknownField: 'Leave this field out: it means nothing here.',
    unknownArticle: 'There is no such article.',
    keyTaken: 'Another text was sent with this key. Send this one with a key of its own.',
    invalid: 'This does not fit here.',
  },
  fields: {
    text: 'What happened?',
    email: 'Your e-mail',
    name: 'Your name',
    comment: 'Your comment',
    query: 'Your question',
    privacy: 'Please leave out passwords and card numbers.',
    send: (owner) => `Send to ${owner}`,
    again: 'Send again',
    website: 'Leave this empty',
  },
  deadlines: {
    today: (time) => `${time} today`,
    tomorrow: (time) => `${time} tomorrow`,
    later: (time, day) => `${time} on ${day}`,
  },
  message: {
    received: (time) => `Received ${time}`,
    looking: (time) => `Being looked at since ${time}`,
    answered: (time) => `Answered ${time}`,
    closed: (time) => `Closed ${time}`,
    replyBy: (deadline) => `Reply by ${deadline}`,
    late: (owner, deadline) =>
      `${owner} is late: the reply was due by ${deadline}. It is still coming.`,
    sent: (owner, hours) => `Sent. ${owner} usually replies within ${hours} working hours.`,
    clock: (place) =>
      `Times are those of ${place}. Keep the address of this page: it is the only way here.`,
    thread: 'What was written',
    you: 'You',
    add: 'Add something',
    solved: 'This solved it',
    solvedHint: 'Writing again opens the message again.',
    note: {
      sending: 'Sending…',
      notSent: 'Not sent.',
      failed: 'Not sent. Your text is kept on this device.',
      offline: 'You’re offline. Your text is kept on this device; send it when you are back.',
      again: 'Try again',
    },
  },
  survey: {
    title: 'How did it go?',
    effort: 'How easy was it to get this solved?',
    efforts: ['Very easy', 'Easy', 'Neither easy nor hard', 'Hard', 'Very hard'],
    satisfied: 'How satisfied are you with the answer?',
    satisfactions: ['Very satisfied', 'Satisfied', 'Neither', 'Dissatisfied', 'Very dissatisfied'],
    again: 'Would you use this help again?',
    yes: 'Yes',
    no: 'No',
    comment: 'Anything else that would help?',
    send: 'Send',
    thanks: (owner) => `Thanks. ${owner} reads every one of these.`,
    tooEarly: 'This can be answered once the message is solved.',
  },
  asker: {
    question: 'Did this answer your question?',
    yes: 'Yes',
    no: 'No',
    thanksYes: 'Good to know. Thanks.',
    thanksNo: (owner) => `Thanks for saying so. The question is open again, and ${owner} sees it.`,
    pressHere: 'Press your answer here to send it.',
    write: (owner) => `Write to ${owner}`,
  },
  letters: {
    deadline: (time, place) => `${time} (${place})`,
    acknowledgement: ({ owner, site, deadline, link }) => ({
      subject: `Your message to ${site} has arrived`,
      text: `Your message has arrived. ${owner} replies by ${deadline}.

Its page, where you can follow it and add to it:
${link}

If you did not write to ${site}, somebody gave your address by mistake. You need not do anything.

${owner}
`,
    }),
    newMessage: ({ from, firstLine, text, deadline, page, query, link }) => ({
      subject: `Message from ${from}: ${firstLine}`,
      text: `${text}

--
From ${from}
Reply by ${deadline}
${page ? `Written on ${page}\n` : ''}${query ? `After searching for “${query}”\n` : ''}${link}
`,
    }),
    newNote: ({ from, firstLine, text, isSolved, link }) => ({
      subject: isSolved
        ? `Solved, says ${from}: ${firstLine}`
        : `${from} wrote again: ${firstLine}`,
      text: `${text}

--
From ${from}
${link}
`,
    }),
    answer: ({ owner, site, title, link, yes, no }) => ({
      subject: `Answered: ${title}`,
      text: `You asked ${site} a question that had no answer then. Now it has one:

${title}
${link}

Did this answer it?
Yes: ${yes}
No: ${no}

There is no further letter about it, unless you press “No”. If you did not ask, somebody gave your address by mistake.

${owner}
`,
    }),
  },
};
