/** In milliseconds, as instants are reckoned. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The stored time so many days before an instant: from there on rows count, or before it they go. */
export const daysBefore = (instant: Date, days: number) =>
  new Date(instant.getTime() - days * DAY).toISOString();
