import type * as z from 'zod';
import { ContentError, parseYaml } from '../../../site/content/yaml/parse.ts';

export function mistakesIn(schema: z.ZodType, text: string, linesBefore = 0): string[] {
  try {
    parseYaml(schema, { file: 'a.mdx', text, linesBefore });
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.message.split('\n');
  }
}
