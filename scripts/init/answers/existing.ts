import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'zod';
import { parseYaml } from '../../../site/content/yaml/parse.ts';
import { sharedSettingsSchema } from '../../../worker/contract/published/settings.ts';
import type { Draft } from './questions.ts';

const { name, locales, address, owner, timeZone, officeHours } = sharedSettingsSchema.shape;

/** Every value by itself: where one is wrong, the others still are what they are. */
const settingsSchema = z.object({
  name: name.optional().catch(undefined),
  locales: locales.optional().catch(undefined),
  address: address.optional().catch(undefined),
  hue: z.number().optional().catch(undefined),
  owner: z
    .object({
      fullName: owner.shape.fullName.catch({}),
      email: owner.shape.email.optional().catch(undefined),
    })
    .catch({ fullName: {} }),
  timeZone: timeZone.optional().catch(undefined),
  officeHours: officeHours.optional().catch(undefined),
});

/** What `site.yaml` of a content folder says already. Throws a `ContentError` where it is no YAML. */
export function existingAnswers(content: string): Draft {
  const file = join(content, 'site.yaml');
  if (!existsSync(file)) return {};
  const { owner, officeHours, address, ...others } = parseYaml(settingsSchema, {
    file: relative('.', file),
    text: readFileSync(file, 'utf8'),
  });
  const host = address && new URL(address).host;
  const found = {
    ...others,
    owner: owner.fullName,
    email: owner.email,
    hours: officeHours,
    domain: host && !isNobodys(host) ? host : undefined,
  };
  return Object.fromEntries(
    Object.entries(found).filter(([, value]) => value !== undefined),
  ) as Draft;
}

/** Names that are kept for examples by RFC 2606, which a demonstration has, and settings that nobody finished. */
export const isNobodys = (host: string): boolean =>
  /(?:^|\.)(?:example|invalid|test|localhost)$|(?:^|\.)example\.(?:com|net|org)$/i.test(host);
