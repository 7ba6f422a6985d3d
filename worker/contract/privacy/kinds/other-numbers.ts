import { blank, spansOf } from '../text/spans.ts';

const date = String.raw`(?:(?:19|20)\d\d(?<iso>[./-])\d{1,2}\k<iso>\d{1,2}|\d{1,2}(?<dmy>[./-])\d{1,2}\k<dmy>(?:19|20)\d\d)`;
const time = String.raw`(?:[01]?\d|2[0-4])[:.h][0-5]\d`;
const octet = String.raw`(?:1?\d?\d|2[0-4]\d|25[0-5])`;

/** The sides of common screens, in pixels. */
const side =
  '(?:[67]20|640|768|800|828|900|1024|1050|1080|1125|117[09]|1200|1206|1242|128[04]|1290|1320|1334|1366|1440|1536|1600|1792|1920|2048|2160|2208|2340|2388|2400|2436|2532|255[66]|2560|2622|2688|2732|2778|2796|2868|3200|3840)';

/** Where whole numbers of 32 bits end. */
const limit = '(?:214748364[78]|429496729[56])';

/** Dates, times, addresses of machines, sizes of screens, and runs that begin with a date, as order numbers do. */
const otherNumbers = new RegExp(
  String.raw`(?<before>^|[^\d.+])(?:${date}(?:[ T]${time})?|${time}-${time}|\d{1,2}:\d\d|${octet}(?:\.${octet}){3}(?!\.\d)|${side}[ -]${side}|${limit}|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d*)(?!\d)`,
  'gi',
);

/** The text without numbers that have digits and signs as those of a person have, and are none. */
export const withoutOtherNumbers = (text: string) => blank(text, [...spansOf(otherNumbers, text)]);
