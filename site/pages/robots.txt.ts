/** Search engines may read everything that is not personal. */
export const GET = ({ site }: { site: URL | undefined }) =>
  new Response(
    `User-agent: *\nDisallow: /admin\nDisallow: /api/\nDisallow: /messages/\n\nSitemap: ${new URL('/sitemap-index.xml', site)}\n`,
  );
