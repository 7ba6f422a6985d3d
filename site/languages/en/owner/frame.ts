/** The words around the owner's pages. */
export const frame = {
  review: 'Review',
  inbox: 'Inbox',
  quarantine: 'Quarantine',
  gaps: 'Gaps',
  articles: 'Articles',
  surveys: 'Surveys',
  pages: 'Owner’s pages',
  rows: 'Next and previous row',
  useKeys: 'Use these keys',
};
