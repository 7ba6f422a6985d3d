import { run, zendeskArticle } from '../desk-folders.ts';

/** Where the first of two articles lies once it is imported. */
export const path = 'articles/en/billing/refunds.mdx';

export const refunds = (body: string) => zendeskArticle(360001000001, { title: 'Refunds', body });

/** The second, which leads to the first. */
export const other = zendeskArticle(360001000002, {
  title: 'Payouts',
  body: '<p><a href="/hc/en-us/articles/360001000001">Refunds</a></p>',
});

/** What becomes of each in an import. */
export const became = async () => (await run('zendesk')).articles.map((each) => each.became);
