/** What the page on accessibility says. */
export const accessibility = {
  title: 'Accessibility',
  lead: 'Everyone should get an answer here, whatever they read and write with.',
  points: [
    'Every page works by keyboard alone, and without JavaScript.',
    'Text stays readable at 200 % and on a screen 320 pixels wide.',
    'Colours keep a contrast of at least 4.5 to 1, in light and dark, and follow high-contrast settings.',
    'Headings, labels and results are announced by screen readers; nothing moves by itself.',
    'The pages are checked with axe, an automatic accessibility test, in both themes and at two widths.',
  ],
  found: 'If something still stands in your way, tell me and I will put it right:',
};
