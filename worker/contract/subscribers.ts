import * as z from 'zod';
import { honeypot } from './fields.ts';

/** Whether the article that a subscriber was notified of answers what they had asked. */
export const subscriberSchema = z.strictObject({ helpful: z.enum(['yes', 'no']), ...honeypot });
