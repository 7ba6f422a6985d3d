/** Search engines may read everything that is not personal; the owner's pages need a key, and no mention. */
export const GET = ({ site }: { site: URL | undefined }) =>
  new Response(
    `User-agent: *\nDisallow: /api/\nDisallow: /messages/\n\nSitemap: ${new URL('/sitemap-index.xml', site)}\n`,
  );
