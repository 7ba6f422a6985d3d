import { sharedSettingsSchema } from '../../worker/contract/published/settings.ts';
import { ownTexts, settings } from '../content/settings.ts';

const shared = Object.keys(sharedSettingsSchema.shape);

/** The settings that the Worker reads; all of them are said on the pages too. */
export const GET = ({ site }: { site: URL | undefined }) =>
  Response.json({
    ...Object.fromEntries(Object.entries(settings).filter(([key]) => shared.includes(key))),
    address: site?.origin ?? settings.address,
    ownTexts,
  });
