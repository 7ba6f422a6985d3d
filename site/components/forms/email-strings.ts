import type { Locale } from '../../languages/registry/locales.ts';
import { siteStrings } from '../../languages/registry/strings.ts';
import type { EmailStrings } from './email-error.ts';

/** What a page brings along to say of an address in its script. */
export function emailStrings(locale: Locale): EmailStrings {
  const { badEmail, emailFaults } = siteStrings(locale).form;
  const { ending, wide, space, dots, doubt } = emailFaults;
  const fix = '{fix}';
  return {
    badEmail,
    emailFaults: {
      ending: ending(fix),
      wide: wide(fix),
      space: space(fix),
      dots: dots(fix),
      doubt: doubt(fix),
    },
  };
}
