import { blank, spansOf } from '../text/spans.ts';

const date = String.raw`(?:(?:19|20)\d\d(?<iso>[./-])\d{1,2}\k<iso>\d{1,2}|\d{1,2}(?<dmy>[./-])\d{1,2}\k<dmy>(?:19|20)\d\d)`;
const time = String.raw`(?:[01]?\d|2[0-4])[:.h][0-5]\d`;
const octet = String.raw`(?:1?\d?\d|2[0-4]\d|25[0-5])`;

/** Dates, times, addresses of machines, and runs that begin with a date, as order numbers do. */
const otherNumbers = new RegExp(
  String.raw`(?<before>^|[^\d.+])(?:${date}(?:[ T]${time})?|${time}-${time}|\d{1,2}:\d\d|${octet}(?:\.${octet}){3}(?!\.\d)|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d*)(?!\d)`,
  'gi',
);

/** The text without numbers that have digits and signs as those of a person have, and are none. */
export const withoutOtherNumbers = (text: string) => blank(text, [...spansOf(otherNumbers, text)]);
