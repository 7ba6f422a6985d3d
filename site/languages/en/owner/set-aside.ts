import { many } from '../many.ts';

interface Counts {
  visits: number;
  votes: number;
  people: number;
  networks: number;
}

/** The words for what of one network is more than counts. */
export const setAside = {
  said: (counts: Counts) =>
    `${named(counts)} ${from(counts)} were set aside: they go beyond what one network may count for.`,
  counted: (counts: Counts) =>
    `${named(counts)} ${from(counts)} go beyond what one network may count for. You count them all the same.`,
  look: 'Look at them',
  title: (week: string) => `Set aside · ${week}`,
  name: 'Set aside',
  back: 'Back to the week',
  why: 'One person with many browsers, or a program, could pass for many people. So of one network only so much counts: 5 votes for an article in a week, 3 people for a gap, 20 visits a day that took the same way through the site. A network is all addresses that begin alike: one household, but also a whole office, a school or a town on one phone company. What is beyond that is stored, and stands here.',
  count: 'Count them all the same',
  countHint: 'Right if these were many people behind one address, as in an office.',
  leaveOut: 'Set them aside again',
  open: 'Once this week is closed, you can count them all the same.',
  gone: 'What was set aside is no longer stored: its time is over, or somebody was erased.',
  nothing: 'Nothing of this week was set aside.',
  network: (number: number) => `Network ${number}`,
  visits: 'Visits',
  votes: 'Votes',
  questions: 'Asked in vain',
  visitsOn: (count: number, day: string) => `${many(count, 'visit', 'visits')} on ${day}`,
  searched: (query: string) => `searched ${query}`,
  read: (title: string) => `opened ${title}`,
  form: 'opened the form',
  yesNo: (yes: number, no: number) => `${yes} yes, ${no} no`,
  people: (count: number) => many(count, 'person', 'people'),
  more: (count: number) => `and ${count} more`,
  csv: { visits: 'Visits set aside', votes: 'Votes set aside', people: 'People set aside' },
};

/** "64 visits, 65 votes and 67 people who asked" */
function named({ visits, votes, people }: Counts): string {
  const parts = [
    ...(visits > 0 ? [many(visits, 'visit', 'visits')] : []),
    ...(votes > 0 ? [many(votes, 'vote', 'votes')] : []),
    ...(people > 0 ? [`${many(people, 'person', 'people')} who asked`] : []),
  ];
  return new Intl.ListFormat('en-GB').format(parts);
}

const from = ({ networks }: Counts) =>
  networks === 1 ? 'of one network' : `of ${networks.toLocaleString('en')} networks`;
