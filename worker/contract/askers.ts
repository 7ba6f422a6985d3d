import * as z from 'zod';
import { honeypot } from './names.ts';

/** Whether the article that somebody was told of answers what they had asked. */
export const askerSchema = z.strictObject({ helpful: z.enum(['yes', 'no']), ...honeypot });
