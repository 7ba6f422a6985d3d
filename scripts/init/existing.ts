import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import * as z from 'zod';
import { sharedSettingsSchema } from '../../worker/contract/published/settings.ts';
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

/** What `site.yaml` of a content folder says already. */
export function existingAnswers(content: string): Draft {
  const file = join(content, 'site.yaml');
  if (!existsSync(file)) return {};
  const said = settingsSchema.safeParse(parseDocument(readFileSync(file, 'utf8')).toJS()).data;
  if (!said) return {};
  const { owner, officeHours, address, ...others } = said;
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
