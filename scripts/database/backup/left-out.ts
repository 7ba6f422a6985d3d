/** Tables that no backup has, each with the reason. Restored, they are empty. */
export const leftOut: Record<string, string> = {
  sessions: 'a browser that was signed out since would be signed in again',
  budgets: 'what a network used of a day is kept for three days and no longer',
  open_weeks: 'the schedule sums the open week up again, from its visits',
  turns: 'the schedule counts by itself, from any number',
};

/** Tables that the schedule fills from the build alone: a database that has nothing else is an empty one. */
export const madeByBuild = ['builds', 'article_versions', 'article_words'];
