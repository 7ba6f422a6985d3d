/**
 * The columns that say who somebody is or what they wrote, and by which columns a row of their table is told from another: what is
 * encrypted is bound to its row. These never change, and are read with it. The schedule encrypts the tables anew in this order:
 * those by which people are found come first.
 */
export const sealedColumns = {
  messages: { columns: ['email', 'name', 'query', 'text'], row: ['id'] },
  subscribers: { columns: ['email'], row: ['id'] },
  gaps: { columns: ['email'], row: ['locale', 'folded', 'day'] },
  quarantine: { columns: ['email', 'data'], row: ['kind', 'created_at'] },
  emails: { columns: ['to_address', 'reply_to', 'subject', 'text', 'html'], row: ['id'] },
  received_emails: { columns: ['data'], row: ['message', 'received_at'] },
  // The same note sent twice is the same value: it is found by it.
  notes: { columns: ['text'], row: ['message'] },
  files: { columns: ['name'], row: ['id'] },
  surveys: { columns: ['comment'], row: ['message'] },
  votes: { columns: ['comment'], row: ['locale', 'article', 'day', 'visitor'] },
} as const satisfies Record<string, { columns: readonly string[]; row: readonly string[] }>;

export type SealedTable = keyof typeof sealedColumns;

/** Tables that find an address by its blind index. */
export const indexedTables = ['messages', 'gaps', 'subscribers', 'quarantine'] as const;

/** Columns that follow from the sealed ones of their row and a key, and are made anew where they are NULL. */
export const filterColumns: Partial<Record<SealedTable, string>> = { messages: 'words' };

type SealedColumn<Table extends SealedTable> = (typeof sealedColumns)[Table]['columns'][number];
type RowColumn<Table extends SealedTable> = (typeof sealedColumns)[Table]['row'][number];

/** Some of the sealed columns of a table, and all that tell its row. */
export type SealedRow<Table extends SealedTable> = Record<RowColumn<Table>, string | null> &
  Partial<Record<SealedColumn<Table>, string | null | undefined>>;
