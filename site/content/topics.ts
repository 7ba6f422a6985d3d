import * as z from 'zod';
import { localizedTextSchema } from '../../worker/contract/published/settings.ts';
import { locales } from '../languages/registry/locales.ts';
import { nameAdvice } from './advice/name-advice.ts';
import { oldAddressesSchema } from './article/front-matter.ts';
import { readYaml } from './yaml/read.ts';

const topicIcons = [
  'flag',
  'document',
  'card',
  'percent',
  'person',
  'plug',
  'box',
  'gear',
  'question',
  'book',
] as const;

const topicSchema = z.strictObject({
  id: z.string().refine((id) => !nameAdvice(id), {
    error: ({ input }) => `the id ${nameAdvice(String(input))}`,
  }),
  icon: z.enum(topicIcons).default('book'),
  order: z.number().default(1000),
  name: localizedTextSchema,
  description: localizedTextSchema.optional(),
  /** Old addresses of its page, by language. */
  redirectFrom: z.partialRecord(z.enum(locales), oldAddressesSchema).optional(),
});

export type Topic = z.infer<typeof topicSchema>;

/** Every topic that the owner declared, as `topics.yaml` has them. */
export const topicsAsWritten: readonly Topic[] = readYaml(
  z.array(topicSchema).superRefine((topics, { addIssue }) => {
    for (const [n, { id }] of topics.entries())
      if (topics.findIndex((topic) => topic.id === id) < n)
        addIssue({
          code: 'custom',
          path: [n, 'id'],
          message: `another id: there is a topic "${id}" above`,
        });
  }),
  'topics.yaml',
);

/** The same in the owner's order. */
export const topics: readonly Topic[] = topicsAsWritten.toSorted((a, b) => a.order - b.order);
