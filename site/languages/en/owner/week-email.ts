/** The email to the owner about a week. */
export const email = {
  subject: (title: string, key: string) => (key ? `${title}: ${key}` : title),
  open: 'Open the week',
  foot: (site: string) =>
    `${site} sends this on Mondays. The page has every number, its definition and its counts.`,
  unsubscribe: 'No more such emails',
  /** On the page of a week: leads to where they are stopped. */
  comes: 'Emails on Mondays',
};
