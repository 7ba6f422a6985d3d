import { addressKey, isOfDesk, shardOf } from '../../../worker/contract/published/redirects.ts';
import { allArticles } from '../../content/articles.ts';
import { oldAddresses } from '../../content/old-addresses.ts';

/** What the Worker leads on: the addresses that articles and topics had at a help desk. */
export function getStaticPaths() {
  const known = oldAddresses(allArticles())
    .filter(({ from }) => isOfDesk(from))
    .map(({ from, to }): [string, string] => [addressKey(encodeURI(decodeURI(from))), to]);
  return [...Map.groupBy(known, ([key]) => shardOf(key))].map(([shard, pairs]) => ({
    params: { shard: String(shard) },
    // Of two articles with one address the first has it, as in a file of redirects.
    props: { redirects: Object.fromEntries(pairs.toReversed()) },
  }));
}

export const GET = ({ props }: { props: { redirects: Record<string, string> } }) =>
  Response.json(props.redirects);
