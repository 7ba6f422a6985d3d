import { many } from './many.ts';

/** The emails to customers, and to the owner about what they wrote. */
export const emails = {
  /** `time` is a day and an hour by the clock of `place`. */
  deadline: (time: string, place: string) => `${time} (${place})`,
  /** In an acknowledgement, before the address of the page. */
  howToAdd: {
    onPage:
      'You can follow it on its page. Use that page to add something, too: an answer to this email is not added to it.',
    byEmail:
      'To add something, simply answer this email. You can also follow it, and add to it, on its page:',
  },
  /** In an acknowledgement, of files that came by email; their names are not repeated: anybody can give anybody's address. */
  filesLost: (count: number) =>
    `${many(count, 'file', 'files')} that came with it could not be kept. Its page says which, and why.\n\n`,
  /** At the end of what tells the owner. */
  howToAnswer: (from: string) => `Answer this email, and what you write goes to ${from}.`,
  acknowledgement: ({ owner, site, deadline, lost, howToAdd, link }: Acknowledgement) => ({
    subject: `Your message to ${site} has arrived`,
    text: `Your message has arrived. ${owner} replies by ${deadline}.

${lost}${howToAdd}
${link}

If you did not write to ${site}, somebody gave your address by mistake. You need not do anything.

${owner}
`,
  }),
  newMessage: ({
    from,
    firstLine,
    text,
    deadline,
    page,
    query,
    files,
    more,
    link,
    howToAnswer,
  }: NewMessage) => ({
    subject: `Message from ${from}: ${firstLine}`,
    text: `${text}

--
From ${from}
Reply by ${deadline}
${page ? `Written on ${page}\n` : ''}${query ? `After searching for “${query}”\n` : ''}${files ? `Files, on its page: ${files}\n` : ''}${more}${link}
${howToAnswer}`,
  }),
  newNote: ({ from, firstLine, text, isSolved, files, more, link, howToAnswer }: NewNote) => ({
    subject: isSolved ? `Solved, says ${from}: ${firstLine}` : `${from} wrote again: ${firstLine}`,
    text: `${text}

--
From ${from}
${files ? `Files, on its page: ${files}\n` : ''}${more}${link}
${howToAnswer}`,
  }),
  answer: ({ owner, site, title, link, yes, no, unsubscribe }: Answer) => ({
    subject: `Answered: ${title}`,
    text: `You asked ${site} a question that had no answer then. Now it has one:

${title}
${link}

Did this answer it?
Yes: ${yes}
No: ${no}

You will get no other email about it, unless you press “No”. If you did not ask, somebody gave your address by mistake.

${owner}

--
No such email about any question: ${unsubscribe}
`,
  }),
};

interface Acknowledgement {
  owner: string;
  site: string;
  deadline: string;
  /** Of files that were not kept, with an empty line below; nothing where all were. */
  lost: string;
  /** One of the two above. */
  howToAdd: string;
  link: string;
}

interface Told {
  /** What else is told of a message that came by email: lines, each with its end. */
  more: string;
  /** The line above, with its end, where answers are taken. */
  howToAnswer: string;
}

interface NewMessage extends Told {
  from: string;
  firstLine: string;
  text: string;
  deadline: string;
  page: string | undefined;
  query: string | undefined;
  /** Their names, where some came along. */
  files: string | undefined;
  link: string;
}

interface NewNote extends Told {
  from: string;
  firstLine: string;
  text: string;
  isSolved: boolean;
  files: string | undefined;
  link: string;
}

/** The links are to the article, to the two ratings of it, and to where no more is wanted. */
interface Answer {
  owner: string;
  site: string;
  title: string;
  link: string;
  yes: string;
  no: string;
  unsubscribe: string;
}
