import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'zod';
import { slugSchema } from '../../worker/contract/names.ts';
import { wordsSchema } from '../../worker/contract/settings.ts';
import { contentFolder } from './folder.ts';
import { parseYaml } from './parse-yaml.ts';

export const topicIcons = [
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
  id: slugSchema,
  icon: z.enum(topicIcons).default('book'),
  order: z.number().default(1000),
  name: wordsSchema,
  description: wordsSchema.optional(),
});

export type Topic = z.infer<typeof topicSchema>;

const file = join(contentFolder, 'topics.yaml');

/** Every topic that the owner declared, in the owner's order. */
export const topics: readonly Topic[] = parseYaml(z.array(topicSchema), {
  file: relative('.', file),
  text: readFileSync(file, 'utf8'),
}).sort((a, b) => a.order - b.order);
