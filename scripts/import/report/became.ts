import type { Outcome } from '../record/outcome.ts';
import { checkedHere, type Former, foundBy, isUnsure } from '../record/there.ts';

interface Converted extends Pick<Outcome, 'became' | 'path'> {
  article: {
    former: Former | undefined;
    fields: { draft?: boolean | undefined; checked?: string | undefined };
  };
}

/** What is said of an article whichever its source is: what became of it, how it was known again, and what its file says here. */
export function becameHere({ article, became, path }: Converted, content: string) {
  const { former, fields } = article;
  const isKept = became === 'kept';
  return {
    became,
    path,
    foundBy: foundBy(former),
    isUnsure: isKept && isUnsure(former),
    isDraft: became !== 'deleted' && fields.draft === true,
    changed: isKept ? checkedHere(content, path) : fields.checked,
  };
}
