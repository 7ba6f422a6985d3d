/** What answers in place of the Worker, before it or around it: status, type, body. */
export const strangers = [
  ['a page for a spent quota', 429, 'text/html', '<h1>Error 1027</h1>'],
  [
    'JSON for a spent quota',
    429,
    'application/problem+json',
    '{"type":"https://developers.cloudflare.com/","status":429,"detail":"Error 1027"}',
  ],
  ['a network that wants a sign-in', 200, 'text/html', '<h1>Free Wi-Fi</h1>'],
  ['JSON of somebody else', 200, 'application/json', '{"ok":true}'],
  ['an error page', 502, 'text/html', '<h1>Bad gateway</h1>'],
  ['a page that refuses', 403, 'text/html', '<h1>Forbidden</h1>'],
] as const;
