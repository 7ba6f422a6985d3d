import { table } from '../check/table.ts';
import type { Source } from '../database/source.ts';
import { withDatabase } from '../database/with-database.ts';
import { openGaps } from './open-gaps.ts';

export async function list({ json, ...source }: Source & { json: boolean }): Promise<void> {
  const gaps = await withDatabase(source, openGaps);
  if (json) console.log(JSON.stringify(gaps, null, 1));
  else if (gaps.length === 0) console.log('No gap is open.');
  else
    console.log(
      table(
        ['gap', 'people', 'language', 'nearest', 'question'],
        gaps.map(({ gap, people, locale, article, query }) => [
          gap,
          people,
          locale,
          article ?? '',
          query,
        ]),
      ),
    );
}
