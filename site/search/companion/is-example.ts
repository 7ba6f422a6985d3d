import type { LeftOut } from './ask-companion.ts';

/** A question of an article's own. */
export interface Example {
  article: string;
  question: string;
}

/** Says which passage an example is, for asking as if its article did not have it. */
export const isExample =
  ({ article, question }: Example): LeftOut =>
  (passage, { passages, articles }) => {
    const { kind, text, owner = -1 } = passages[passage] ?? {};
    return kind === 'question' && text === question && articles.get(owner)?.id === article;
  };
