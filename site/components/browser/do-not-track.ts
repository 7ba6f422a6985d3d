// A file of its own: joined with a larger one, the bundler splits two more chunks for every page.
/** Readers who ask not to be counted are not counted: Global Privacy Control, Do Not Track. */
export const doNotTrack =
  navigator.doNotTrack === '1' ||
  (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true;
