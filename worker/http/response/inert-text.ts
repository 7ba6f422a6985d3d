/**
 * Text from a stranger that no program takes for a link: an invisible joiner stands behind what would make one,
 * as in "evil.example", "https://" and "me@evil".
 */
export const inertText = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029\s]+/gu, ' ')
    .replace(/([.:@])(?=[\p{L}/])/gu, '$1\u2060');

/** Text from a stranger that stays text in Markdown: no link, no mark, no line of its own. */
export const inertMarkdown = (text: string) =>
  inertText(text).replace(/[\\`*_{}[\]<>()#+\-!|~]/g, '\\$&');
