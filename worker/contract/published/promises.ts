import * as z from 'zod';
import { locales } from '../../../site/languages/registry/locales.ts';

/**
 * What the build tells the Worker of the promises that it proved: the article of each question, by language and by the
 * question folded. They are the owner's, so the file lies where only she is answered.
 */
export const promisesSchema = z.partialRecord(z.enum(locales), z.record(z.string(), z.string()));

export const promisesPath = '/admin/promises.json';

export type Promises = z.infer<typeof promisesSchema>;
