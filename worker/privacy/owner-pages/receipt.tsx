import { shortMoment } from '../../owner/format.ts';
import { Copied } from '../../owner/parts.tsx';
import type { View } from '../../owner/view.ts';
import type { Held } from '../db/held.ts';

/** What was deleted of a person: how many rows in all, and of which tables. */
export interface Erasure {
  rows: number;
  tables: { table: keyof Held; rows: number }[];
}

/** The same as an address tells it, which names nobody; nothing where it tells of no erasure. */
export function erasedIn(
  { erased = '', ...counts }: Record<string, string>,
  tables: View['strings']['privacy']['tables'],
): Erasure | undefined {
  if (!isCount(erased)) return undefined;
  const counted = (Object.keys(tables) as (keyof Held)[]).filter((table) =>
    isCount(counts[table] ?? ''),
  );
  return {
    rows: Number(erased),
    tables: counted.map((table) => ({ table, rows: Number(counts[table]) })),
  };
}

const isCount = (text: string) => /^\d{1,9}$/.test(text);

/** What the owner can send to whoever asked for it. It is kept nowhere. */
export function Receipt({ erased, view }: { erased: Erasure; view: View }) {
  const { privacy: strings, colon } = view.strings;
  const rows = erased.tables.map(({ table, rows }) => `- ${strings.tables[table]}${colon}${rows}`);
  const time = shortMoment(view.now.toISOString(), view);
  return (
    <section class="field">
      <p class="muted">{strings.receiptHint}</p>
      <Copied
        name={strings.receipt}
        text={strings.receiptText(view.settings.name, time, rows.join('\n'))}
        view={view}
      />
    </section>
  );
}
