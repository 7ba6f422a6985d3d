/** What is told of an email that came, beside its text. */
export const received = {
  /** In place of a text. */
  noText: '(This email has no text of its own.)',
  /** `names` with their sizes. */
  files: (names: string) => `Files that came with this email and were not kept: ${names}`,
  /** Why one was not. */
  notKept: {
    kind: 'not a picture, PDF, CSV or plain text',
    large: 'too large',
    number: 'one too many',
    room: 'no room for more files today',
    cut: 'its end did not arrive',
  },
  subject: (subject: string) => `Subject: ${subject}`,
  from: (address: string) => `Sent from ${address}, which is not the address of this message.`,
  failsDmarc:
    'The sender’s address is probably forged: the domain in it says that this email was not sent from there (DMARC).',
  unread: {
    large: 'This email is larger than 25 MB: only its beginning could be read.',
    broken: 'This email is damaged: some of it could not be read.',
    empty: 'No text of its own was found in this email.',
    letters: 'Some of its letters could not be read.',
    cutText: 'It has more text than can be kept: the end is missing.',
    long: 'This email has more text than a message can: the rest stands with what it quotes.',
  },
  why: {
    automatic: 'A program sent this by itself.',
    loop: 'This is an email of this help centre that came back, or one of too many in an hour.',
    unsendable:
      'Your answer, which was not sent: no text of its own was found in it, too long a one, or it broke off.',
    'unsendable-files': 'Your answer, which was not sent: it has files that cannot be kept.',
  },
  /** Before a link. */
  follows: 'It goes on from an earlier message:',
  /** What opens the quoted part. */
  history: 'What stood below it',
};
