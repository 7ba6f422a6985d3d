import { db } from '../harness.ts';

/** What the tests' one build says becomes news: the index before it knew nothing. */
export async function comesANewBuild() {
  await db.batch([
    db.prepare(`UPDATE builds SET build = 'an earlier one'`),
    db.prepare('DELETE FROM article_versions'),
    db.prepare(`UPDATE wordings SET build = '', answered_at = NULL`),
  ]);
}

/** Another build comes in which each article says something else, in other words. */
export const comesABuildOfOtherWords = () =>
  db.batch([
    db.prepare('UPDATE article_versions SET seen_at = ?1').bind(soon()),
    db.prepare('UPDATE article_words SET changed_at = ?1').bind(soon()),
    db.prepare(`UPDATE wordings SET build = ''`),
  ]);

/** Another build comes with what `questions.yaml` promises, which promised nothing before. */
export const comesABuildWithPromises = () =>
  db.batch([
    db.prepare('UPDATE builds SET seen_at = ?1').bind(soon()),
    db.prepare(`UPDATE wordings SET build = '', promised = NULL, promised_at = NULL`),
  ]);

/** After all that was posted. */
const soon = () => new Date(Date.now() + 1000).toISOString();

/** What became of the gaps, in order: "answered refund-payment". */
export async function gapEvents(): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT what, article FROM gap_events ORDER BY id')
    .all<{ what: string; article: string | null }>();
  return results.map(({ what, article }) => [what, article].filter(Boolean).join(' '));
}
