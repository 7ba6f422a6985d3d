import { accessibility } from './accessibility.ts';
import { language } from './language.ts';
import { frame } from './owner/frame.ts';

/** Every word that the site says, in English; the other languages have the same keys. */
export const site = {
  colon: ': ',
  help: 'Help',
  skip: 'Skip to content',
  breadcrumb: 'Breadcrumb',
  contact: 'Contact',
  topics: 'Topics',
  search: 'Search',
  theme: 'Theme',
  themes: { light: 'Light theme', dark: 'Dark theme', system: 'Theme of this device' },
  knownIssue: 'Known issue.',
  seeProgress: 'See progress',
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
      `Tell me what happened. You get an answer by e-mail, usually within ${hours} working hours.`,
    checkMessage: 'Check a message you sent',
  },
  writeTo: (name: string) => `Write to ${name}`,

  topic: {
    others: 'Other topics',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    pages: 'Pages',
    previous: 'Previous',
    next: 'Next',
  },
  all: { title: 'All articles', note: 'Every article of this help centre, by title.' },

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
  },
  vote: {
    question: 'Did this answer your question?',
    yes: 'Yes',
    no: 'No',
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
    commentHint: 'Don’t include passwords or card numbers.',
    send: 'Send',
  },

  parts: {
    note: 'Note',
    caution: 'Caution',
    copy: 'Copy',
    copied: 'Copied',
    code: 'Code',
    table: 'Table',
    diagram: 'Diagram',
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
    noneNext: (name: string) => `Try fewer words, or write to ${name}.`,
    noted: 'Your question is noted so an answer can be written.',
    notedWhenSent:
      'Leave your address below and your question is noted, so an answer can be written.',
    nearest: 'The nearest articles:',
    mended: (fix: string) => `Showing results for “${fix}”.`,
    instead: (question: string) => `Search for “${question}” instead`,
    failed: 'Search didn’t load.',
    again: 'Try again',
    browse: 'browse topics',
    or: 'or',
    offline: 'You’re offline. Articles you opened before still work.',
    move: 'move',
    open: 'open',
    close: 'close',
    everyTopic: 'Every topic',
    filter: 'Filter by topic',
    more: 'More results',
    tellMe: 'Tell me when it is answered',
    tellMeSend: 'Tell me',
    tellMeDone: 'Noted. You will get one letter, with the link.',
    empty: 'Ask a question above, or browse the topics below.',
    noScript: 'Press Enter to search.',
    missingHere: `This article isn’t in ${language.name} yet.`,
  },

  form: {
    lead: (hours: number, from: string, to: string, place: string) =>
      `Most answers arrive within ${hours} working hours, ${from}–${to} in ${place}.`,
    what: 'What happened?',
    whatHint: 'A few words are enough. Please leave out passwords and card numbers.',
    email: 'Your e-mail',
    emailHint: 'Only used to answer you.',
    send: (name: string) => `Send to ${name}`,
    sending: 'Sending…',
    draft: 'Draft kept on this device',
    suggestions: 'This may already answer it',
    solved: 'This solved it',
    solvedDone: 'Great. Your draft was not sent.',
    undo: 'Undo',
    bringBack: 'Bring back your draft',
    broughtBack: 'Your draft is back.',
    notSent: 'Not sent.',
    failed: 'Not sent. Your text is kept on this device.',
    again: 'Try again',
    errors: (count: number) =>
      count === 1 ? 'One thing to put right.' : `${count} things to put right.`,
    emptyText: (name: string) => `Write a few words so ${name} can help.`,
    badEmail: 'Write your whole e-mail address, such as name@example.com.',
    emailEnding: (fix: string) => `This address is missing its ending. Did you mean ${fix}?`,
    emailMeant: (fix: string) => `This address cannot be right. Did you mean ${fix}?`,
    emailDoubt: (fix: string) =>
      `Mail may not reach this address. Did you mean ${fix}? To keep yours, send again.`,
    away: (name: string) =>
      `The form cannot be reached right now. Send it by e-mail instead: it goes to ${name} all the same.`,
    byMail: 'Open as an e-mail',
    offline: 'You’re offline. Your text is kept on this device; send it when you are back.',
    slow: 'This takes longer than usual.',
    keepWaiting: 'Keep waiting',
    saveForLater: 'Save and send later',
    savedForLater: 'Kept on this device. Send it whenever you like.',
    website: 'Leave this empty',
    about: 'About:',
  },
  channels: { title: 'Other ways to reach me' },
  track: {
    title: 'Check a message you sent',
    note: 'The letter you got after sending has a link to your message. Here are the ones that were sent from this browser.',
    none: 'No message was sent from this browser. Use the link in the letter you got.',
    sentOn: (date: string) => `sent ${date}`,
  },

  thanks: { title: 'Thank you', note: 'It is noted.', back: 'Back to the help' },
  notFound: {
    title: 'Page not found',
    lead: 'This page has moved or never existed. These may be what you want:',
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

export type SiteStrings = typeof site;
