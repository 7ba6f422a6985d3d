import { isFileName, slugSchema } from '../../../worker/contract/slugs.ts';

/** How the name of an article or a topic has to be, in place of one that is wrong; nothing where it is right. */
export function nameAdvice(name: string): string | undefined {
  if (!slugSchema.safeParse(name).success)
    return `in small letters, digits and hyphens, at most 80, not "${name}"`;
  return isFileName(name) ? undefined : `otherwise: Windows has no file called "${name}"`;
}
