import type { View } from '../../owner/view.ts';
import type { ToldWeek } from '../formats/summary.ts';

interface Bar {
  told: ToldWeek;
  /** The weeks around: `2026-W45`. */
  earlier: string;
  later: string | undefined;
  view: View;
}

/** Which week it is, the weeks around it, and the week as text and as a table. */
export function WeekBar({ told, earlier, later, view }: Bar) {
  const words = view.words.week;
  return (
    <div class="week-heading">
      <week-steps class="step">
        <a
          class="button small"
          rel="prev"
          href={`/admin/weeks/${earlier}/`}
          aria-label={words.earlier}
        >
          ‹
        </a>
        {later ? (
          <a
            class="button small"
            rel="next"
            href={`/admin/weeks/${later}/`}
            aria-label={words.later}
          >
            ›
          </a>
        ) : null}
      </week-steps>
      <h1>{told.title}</h1>
      <copy-text class="exports">
        <a class="button small" href={`/admin/weeks/${told.name}.txt`} data-copied={words.copied}>
          {words.copy}
        </a>
        <a class="button small" href={`/admin/weeks/${told.name}.csv`} download>
          {words.csv}
        </a>
        <span class="visually-hidden" role="status" />
      </copy-text>
    </div>
  );
}

/** The week for other programs. */
export function WeekFiles({ told, view }: { told: ToldWeek; view: View }) {
  return (
    <p class="small-text muted">
      {view.words.week.alsoAs}{' '}
      {(['md', 'csv', 'json'] as const).map((form) => (
        <>
          <a href={`/admin/weeks/${told.name}.${form}`}>{formats[form]}</a>{' '}
        </>
      ))}
    </p>
  );
}

const formats = { md: 'Markdown', csv: 'CSV', json: 'JSON' };
