import type { Locale } from '../../site/languages/registry/locales.ts';
import { workerStrings } from '../../site/languages/registry/strings.ts';

/** From the best on, as the strings have their labels. */
const faces = ['😀', '🙂', '😐', '🙁', '😞'];

export interface Face {
  /** 5 is the best. */
  value: 1 | 2 | 3 | 4 | 5;
  face: string;
  label: string;
}

/** The five answers to how satisfied somebody is, the best first. */
export const facesIn = (locale: Locale): Face[] =>
  workerStrings(locale).survey.satisfactions.map((label, place) => ({
    value: (5 - place) as Face['value'],
    face: faces[place] as string,
    label,
  }));
