/** What a browser asks for. */
export const browser = { accept: 'text/html' };
/** The owner’s pages, below `/admin/`. */
export const pages = [
  '',
  'weeks/2026-W46/',
  'messages/',
  'gaps/',
  'articles/',
  'surveys/',
  'outbox/',
  'privacy/',
];
