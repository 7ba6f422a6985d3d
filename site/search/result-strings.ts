import type { SiteStrings } from '../languages/strings.ts';

export type ResultStrings = ReturnType<typeof resultStrings>;

/**
 * What a list of results says, with places for what is not known yet: as data for the browser, which has no other
 * strings of the site, and the same for the Worker. `owner` is whom a customer can write to.
 */
export function resultStrings({ find, article, writeTo, colon }: SiteStrings, owner: string) {
  return {
    label: find.label,
    move: find.move,
    open: find.open,
    close: find.close,
    failed: find.failed,
    again: find.again,
    browse: find.browse,
    or: find.or,
    offline: find.offline,
    nearest: find.nearest,
    mended: find.mended('{q}'),
    instead: find.instead('{q}'),
    everyTopic: find.everyTopic,
    filter: find.filter,
    more: find.more,
    missingHere: find.missingHere,
    shortAnswer: article.shortAnswer,
    answerIs: article.shortAnswer + colon,
    none: find.none('{q}'),
    noneNext: find.noneNext(owner),
    writeTo: writeTo(owner),
    all: oneAndMany(find.all),
    counted: oneAndMany(find.counted),
    results: oneAndMany((count) => find.results(count, '{q}')),
  };
}

/** A sentence for one and one for many, with a place for their number. */
const oneAndMany = (say: (count: number) => string) =>
  `${say(1)}|${say(NaN).replace('NaN', '{n}')}`;
