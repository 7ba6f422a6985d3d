import { join, relative } from 'node:path';
import { articleFiles } from '../../site/content/article-files.ts';
import { contentFolder } from '../../site/content/folder.ts';
import { articleDraft } from '../../worker/gaps/draft.ts';
import type { Edit, Refusal } from './edits.ts';
import type { GapToClose } from './gap-to-close.ts';
import { promiseEdit } from './promise-edit.ts';
import { questionsToAsk } from './questions-to-ask.ts';

interface Wish {
  topic: string;
  title: string | undefined;
  slug: string | undefined;
  today: string;
}

/** The article of a gap, and the promises that it will answer. */
export function writeGap(gap: GapToClose, { today, ...wish }: Wish): Edit[] | Refusal {
  const { own, promised } = questionsToAsk(gap);
  if (own.length === 0)
    return { refusal: `Every wording of gap ${gap.gap} is a question of an article already.` };

  const { slug, path, text } = articleDraft({ ...gap, ...wish, wordings: own }, today);
  const taken = articleFiles().find(
    (file) => file.slug === slug && file.locale === gap.locale.toLowerCase(),
  );
  if (taken)
    return { refusal: `${taken.file} has this address already. Choose another: --slug ${slug}-2` };

  const promises = promiseEdit(gap.locale, promised, slug);
  if ('refusal' in promises) return promises;
  const file = relative('.', join(contentFolder, path));
  return [{ file, at: 0, removed: null, inserted: text }, ...promises];
}
