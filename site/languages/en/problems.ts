/** What the Worker says to customers when it refuses, by status. */
export const problems = {
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
    text: 'This is more than can be taken at once. Your text is kept: shorten it, and send it again.',
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
    /** `time` is when to try again. */
    text: (time: string) => `That’s a lot in a short time. Try again at ${time}.`,
  },
  500: {
    title: 'Not sent',
    text: 'Something broke on this side. Your text is kept. Try again in a while.',
  },
  503: {
    title: 'Not sent',
    text: 'Part of this service does not answer at the moment. Your text is kept. Try again in a few seconds.',
  },
};

/** Said after 429 where a text was sent. */
export const textIsKept = 'Your text is kept.';

/** In place of 429 where the room of a day is used up, which may be nobody's doing: until about when, in whole hours. */
export const dayIsFull = {
  title: 'No more today',
  text: (hours: number) =>
    `No more can be taken today. Try again in about ${hours === 1 ? 'an hour' : `${hours} hours`}.`,
};

/** In place of these where nothing was sent. */
export const problemsOfReading = {
  422: { title: 'This cannot be asked', text: 'Part of this address is not right.' },
};

/** In place of these where no text is kept: none was sent, or more than can be shown again. */
export const problemsWithoutText = {
  409: {
    title: 'Not possible now',
    text: 'Something was sent here before that this does not fit.',
  },
  413: {
    title: 'Too long',
    text: 'This is far more than can be taken at once, and too much to be shown here again. Go back, where your text still is, and shorten it.',
  },
  422: { title: 'Not sent yet', text: 'Change what is marked and send it again.' },
  500: { title: 'This does not work', text: 'Something broke on this side. Try again in a while.' },
  503: {
    title: 'Not available at the moment',
    text: 'Part of this service does not answer. Try again in a few seconds.',
  },
};

/** Instead of 413 where the files are too much, not the text. */
export const filesTooMuch = {
  title: 'Too large',
  text: (number: number, megabytes: number) =>
    `These files are more than can be taken: up to ${number}, each up to ${megabytes} MB. Your text is kept. Choose fewer or smaller files, and send it again.`,
};

/** In place of 429 where a day takes no more files: until about when, in whole hours. */
export const noMoreFiles = {
  title: 'No more files today',
  text: (hours: number) =>
    `No more files can be taken today. Send your text without them, or try again in about ${hours === 1 ? 'an hour' : `${hours} hours`}.`,
};
