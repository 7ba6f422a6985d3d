import * as z from 'zod';
import { emailSchema, text } from './fields.ts';
import { messageLength } from './messages.ts';
import { priorities } from './published/settings.ts';

/** The owner's reply. `key` is drawn anew for each form, so that sending the same text twice sends one email. */
export const replySchema = z.strictObject({
  text: text(messageLength),
  solved: z.literal('yes').optional(),
  key: z.uuid(),
});

export const prioritySchema = z.strictObject({ priority: z.enum(priorities) });

/** An address about which everything is shown, handed out, or deleted. */
export const personSchema = z.strictObject({ email: emailSchema });
