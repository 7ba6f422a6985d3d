import * as z from 'zod';

/**
 * A backup is lines of JSON: its head; of each table a mark, its rows as lists, and a mark that counts them; since format 2 a
 * mark of each file that lies in the folder beside it; and a last line, without which it is cut off. Marks are objects.
 */
export const format = 2;

export const headSchema = z.object({
  quietdesk: z.literal('backup'),
  format: z.int(),
  /** When its reading began, in ISO 8601. */
  date: z.iso.datetime(),
  from: z.enum(['online', 'this machine']),
  /** The migrations that had run. */
  migrations: z.array(z.string()),
  /** The numbers of the keys that what people wrote is encrypted with. */
  keys: z.array(z.string()).optional(),
});

export type Head = z.infer<typeof headSchema>;

/** Where a table begins. */
export const tableSchema = z.strictObject({
  table: z.string(),
  columns: z.array(z.string()),
  /** The last number that was given, in a table where none is given twice; in digits, for it may be beyond 2^53. */
  counter: z
    .string()
    .regex(/^\d{1,19}$/)
    .optional(),
});

/** Where it ends. */
export const tallySchema = z.strictObject({
  end: z.string(),
  rows: z.int(),
  /** Of its rows, as they are written, each with its line break. */
  sha256: z.string(),
});

/** A file that came with a message, as it lies in the bucket and in the folder beside the backup: encrypted. */
export const copySchema = z.strictObject({
  /** Its id, which is safe in a path. */
  file: z.string().regex(/^[\w-]{1,64}$/),
  size: z.int(),
  sha256: z.string().regex(/^[\da-f]{64}$/),
});

export type Copy = z.infer<typeof copySchema>;

export const lastSchema = z.strictObject({
  complete: z.literal(true),
  /** How many moments its rows are of, while people may have written. */
  moments: z.int(),
  rows: z.int(),
  /** Of all lines before. */
  sha256: z.string(),
});

export type Last = z.infer<typeof lastSchema>;
