import { accessibility } from './accessibility.ts';
import { emailFaults } from './email-faults.ts';
import { files } from './files.ts';
import { language } from './language.ts';
import { frame } from './owner/frame.ts';
import { sending } from './sending.ts';
import { thanks } from './thanks.ts';

/** Every word that the site says, in English; the other languages have the same keys. */
export const site = {
  colon: ': ',
  help: 'Help',
  skip: 'Skip to content',
  breadcrumb: 'Breadcrumb',
  contact: 'Contact',
  topics: 'Topics',
  search: 'Search',
  language: 'Language',
  theme: 'Theme',
  themes: { light: 'Light theme', dark: 'Dark theme', system: 'Theme of this device' },
  knownIssue: 'Known issue.',
  seeProgress: 'See progress',
  notices: {
    all: 'Known issues',
    none: 'Nothing is known to be broken.',
    ask: 'Does something not work for you?',
    over: 'Fixed before',
    putAway: 'Put away',
    states: { looking: 'Looking into it', found: 'Cause found', fixed: 'Fixed' },
    since: (time: string) => `since ${time}`,
    meanwhile: 'More about it:',
  },
  footer: {
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    openSource: 'Built with open-source software',
  },

  home: {
    title: 'What are you trying to do?',
    oftenAsked: 'Often asked:',
    ownerNote: (hours: number) =>
      `If no answer fits, your message comes straight to me. I usually reply within ${hours} working hours.`,
    hereNow: (time: string, place: string) => `Here now, ${time} in ${place}`,
    awayNow: (time: string, place: string) => `Away now, ${time} in ${place}`,
    allTopics: 'All topics',
    allArticles: (count: number) => `All ${count} articles A–Z`,
    goodToKnow: 'Good to know first',
    recent: 'Recently checked and updated',
    fullArticle: 'Full article',
    stillStuck: 'Still stuck?',
    stillStuckNote: (hours: number) =>
      `Tell me what happened. You get an answer by email, usually within ${hours} working hours.`,
    checkMessage: 'Check a message you sent',
  },
  writeTo: (name: string) => `Write to ${name}`,

  topic: {
    count: (articles: number) => (articles === 1 ? '1 article' : `${articles} articles`),
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    pages: 'Pages',
    previous: 'Previous',
    next: 'Next',
  },
  all: {
    title: 'All articles',
    note: 'Every article of this help centre, by title.',
    jump: 'To a part of the list',
    none: 'There are no articles here yet.',
    inOneFile: 'Every article in one file',
  },

  article: {
    shortAnswer: 'Short answer',
    checked: (date: string) => `Checked ${date}`,
    minutes: (minutes: number) => `${minutes} min read`,
    minutesShort: (minutes: number) => `${minutes} min`,
    onThisPage: 'On this page',
    oldNotice: (date: string) =>
      `Last checked ${date}, over a year ago. Some of it may have changed.`,
    draftNotice: 'This is a draft. Customers do not see it.',
    readNext: 'Read next',
    notNeeded: 'Not what you needed?',
    notNeededNote: (name: string) =>
      `Write to ${name}. Your message will mention this article, so you don’t have to explain it again.`,
    allOfTopic: (count: number) => `All ${count} in this topic`,
    assistants: {
      copy: 'Copy as Markdown',
      copied: 'Copied as Markdown',
      notCopied: 'Not copied: you’re offline',
      open: (name: string) => `Open in ${name}`,
      prompt: (address: string) => `Read ${address} so that I can ask you about it.`,
    },
  },
  vote: {
    question: 'Did this answer your question?',
    yes: 'Yes',
    no: 'No',
    given: (answer: string) => `Your answer: ${answer}.`,
    thanksYes: 'Good to know. Thanks.',
    thanksNo: 'Thanks. That helps to make it better.',
    missing: 'What was missing?',
    reasons: {
      'steps-differ': 'The steps don’t match what I see',
      'something-else': 'It’s about something else',
      'not-understood': 'I couldn’t understand it',
      'need-a-person': 'I need a person',
    },
    comment: 'Anything you’d like to add? (optional)',
    commentHint: 'Please leave out passwords and card numbers.',
    send: 'Send',
  },

  parts: {
    note: 'Note',
    caution: 'Caution',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Not copied',
    linkTo: (heading: string) => `Link to “${heading}”`,
    linkCopied: 'Link copied',
    code: 'Code',
    table: 'Table',
    diagram: 'Diagram',
    enlarge: 'Enlarge',
  },

  find: {
    label: 'Search the help',
    placeholder: 'Ask in your own words',
    title: 'Search',
    results: (count: number, question: string) =>
      count === 1 ? `1 result for “${question}”` : `${count} results for “${question}”`,
    counted: (count: number) => (count === 1 ? '1 result' : `${count} results`),
    all: (count: number) => (count === 1 ? 'The one result' : `All ${count} results`),
    none: (question: string) => `Nothing here answers “${question}” yet.`,
    /** Of a code, a version or a year that the question names. */
    missing: (term: string) => `Nothing about “${term}” here.`,
    noneNext: (name: string) => `Try fewer words, or write to ${name}.`,
    noted: 'Your question is noted so an answer can be written.',
    notedWhenSent:
      'Leave your address below and your question is noted, so an answer can be written.',
    nearest: 'Nearest to your question:',
    which: 'Which of these do you mean?',
    /** Of a question in another language than the page. */
    resultsIn: (language: string) => `Showing results in ${language}.`,
    corrected: (fix: string) => `Showing results for “${fix}”.`,
    instead: (question: string) => `Search for “${question}” instead`,
    failed: 'Search didn’t load.',
    again: 'Try again',
    browse: 'browse topics',
    or: 'or',
    move: 'move',
    open: 'open',
    close: 'close',
    everyTopic: 'Every topic',
    filter: 'Filter by topic',
    tellMe: 'Tell me when it is answered',
    tellMeSend: 'Tell me',
    tellMeDone: 'Noted. You will get one email, with the link.',
    empty: 'Ask a question above, or browse the topics below.',
    noScript: 'Press Enter to search.',
    /** Of an answer that is not what was asked for. */
    notThis: 'Not this',
    leftOut: 'That answer is left out.',
    nothingElse: 'No other answer is sure enough to show.',
    missingHere: `This article isn’t in ${language.name} yet.`,
  },

  form: {
    ...sending,
    lead: (hours: number, times: string, place: string) =>
      `Most answers arrive within ${hours} working hours: ${times} in ${place}.`,
    dayRange: (first: string, last: string) => `${first}–${last}`,
    what: 'What happened?',
    whatHint: 'A few words are enough. Please leave out passwords and card numbers.',
    email: 'Your email',
    emailHint: 'Only used to answer you.',
    send: (name: string) => `Send to ${name}`,
    draft: 'Draft kept on this device',
    suggestions: 'This may already answer it',
    solved: 'This solved it',
    solvedDone: 'Great. Your draft was not sent.',
    undo: 'Undo',
    bringBack: 'Bring back your draft',
    broughtBack: 'Your draft is back.',
    errors: (count: number) =>
      count === 1 ? 'One thing to put right.' : `${count} things to put right.`,
    emptyText: (name: string) => `Write a few words so ${name} can help.`,
    long: (max: number) => `Shorten this to ${max.toLocaleString('en')} characters.`,
    badEmail: 'Write your whole email address, such as name@example.com.',
    emailFaults,
    files,
    slow: 'This takes longer than usual.',
    keepWaiting: 'Keep waiting',
    saveForLater: 'Save and send later',
    savedForLater: 'Kept on this device. Send it whenever you like.',
    website: 'Leave this empty',
    about: 'About:',
  },
  channels: {
    title: 'Other ways to reach me',
    way: (label: string, to: string, hours: string) =>
      hours ? `${label} ${to} (${hours})` : `${label} ${to}`,
    all: (ways: string) => `Other ways to reach me: ${ways}.`,
  },
  track: {
    title: 'Check a message you sent',
    note: 'The email you got after sending has a link to your message.',
    some: 'Sent from this browser',
    none: 'This browser remembers no message that you sent.',
    sentOn: (date: string) => `sent ${date}`,
  },

  offline: {
    said: 'You’re offline.',
    articlesKept: 'Articles you opened before still work.',
    cannotOpen: 'This page cannot be opened without a connection.',
    /** Of the page with the form. */
    draftKept: 'A message that you began here is kept on this device.',
    pagesKept: 'These still work:',
    nothingKept: `Nothing in ${language.name} was read on this device yet.`,
  },
  thanks,
  notFound: {
    title: 'Page not found',
    lead: 'This page has moved or never existed.',
    found: 'These may be what you want:',
  },
  privacy: { title: 'Privacy' },
  accessibility,
  keys: {
    title: 'Keys',
    search: 'Search',
    show: 'Show these keys',
    close: 'Close',
    slash: 'Use / to search',
    move: 'Move through results',
  },
  owner: frame,
};
