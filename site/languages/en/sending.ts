/** What a form says while it is sent, when it was not, and of the room that is left in its text. */
export const sending = {
  sending: 'Sending…',
  notSent: 'Not sent.',
  failed: 'Not sent. Your text is kept on this device.',
  offline: 'You’re offline. Your text is kept on this device; send it when you are back.',
  notSentOffline: 'Not sent: you’re offline.',
  unreachable: 'This site doesn’t answer right now.',
  again: 'Try again',
  away: (name: string) =>
    `The form cannot be reached right now. Send it by email instead: it goes to ${name} all the same.`,
  byMail: 'Open as an email',
  byMailCut: 'The email has only the beginning: copy the rest into it.',
  left: (count: string) => `Characters left: ${count}`,
  over: (count: string) => `Characters too many: ${count}`,
};
