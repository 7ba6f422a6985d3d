const safe = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request that a browser's cookie vouches for may change something: one of the two headers
 * must say that it comes from our own page. Silence is not enough here.
 */
export function mayChange({ method, headers, url }: Request): boolean {
  return (
    safe.includes(method) ||
    headers.get('sec-fetch-site') === 'same-origin' ||
    headers.get('origin') === new URL(url).origin
  );
}
