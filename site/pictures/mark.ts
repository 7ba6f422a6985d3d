/** The mark of the site, on a grid of 28 × 28: a boat, and its sail in outline. */
export const mark = (color: string) =>
  `<path fill="${color}" d="M3 17h22l-4.4 6.2H7.4z"/><path fill="none" stroke="${color}" stroke-width="2" stroke-linejoin="round" d="M14 4.5 23 15H5z"/>`;
