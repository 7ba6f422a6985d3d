import {
  addressKey,
  byLanguage,
  isOfDesk,
  type Redirects,
  shardOf,
} from '../../../worker/contract/published/redirects.ts';
import { allArticles } from '../../content/articles.ts';
import { oldAddresses } from '../../content/published/old-addresses.ts';

/** What the Worker leads on: the addresses that articles and topics had at a help desk. */
export function getStaticPaths() {
  const known = oldAddresses(allArticles())
    .filter(({ from }) => isOfDesk(from))
    .map((old) => ({ ...old, key: addressKey(old.from) }));
  return [...Map.groupBy(known, ({ key }) => shardOf(key))].map(([shard, addresses]) => {
    const redirects: Redirects = {};
    for (const { key, locale, to } of addresses) {
      const { rest } = byLanguage(key);
      // Of two articles with one address the first has it, as in a file of redirects.
      redirects[rest] = { [locale]: to, ...redirects[rest] };
    }
    return { params: { shard: String(shard) }, props: { redirects } };
  });
}

export const GET = ({ props }: { props: { redirects: Redirects } }) =>
  Response.json(props.redirects);
