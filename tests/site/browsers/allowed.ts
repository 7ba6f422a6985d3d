/** What may be newer than the floor, by its place in the record, each with what happens without it. */
export const allowed: Record<string, string> = {
  // Styles that leave a page readable where they are not known.
  'css.at-rules.media.forced-colors': 'Safari below 16 has no such mode.',
  'css.at-rules.media.scripting': 'Tabs take their height when their script is here.',
  'css.at-rules.page': 'The browser’s own margins on paper.',
  'css.properties.break-after.avoid': 'A heading may end a sheet of paper.',
  'css.properties.content-visibility': 'Closed answers stay closed on paper.',
  'css.properties.cursor.zoom-in': 'There is no pointer on a phone.',
  'css.properties.cursor.pointer': 'There is no pointer on a phone.',
  'css.properties.forced-color-adjust': 'Safari has no mode in which it would count.',
  'css.properties.text-autospace': 'No gap between Chinese and Latin letters.',
  'css.properties.text-spacing-trim': 'Full-width signs keep their width.',
  'css.properties.text-wrap': 'Lines break where they are full.',
  'css.selectors.details-content': 'Where it is none, the content itself has what it is given.',
  'css.selectors.has': 'An empty list is a thin line for half a second.',
  'css.selectors.highlight': 'No word is marked: the script does not try either.',

  // Scripts that ask first whether it is there, or catch that it is not.
  'CSS.highlights': 'Asked for: no word is marked on the page that is opened.',
  ClipboardItem: 'Caught: the link leads to the text.',
  DecompressionStream: 'Asked for: search does without the full text.',
  'Error.captureStackTrace': 'Asked for by Pagefind.',
  Highlight: 'Asked for: see CSS.highlights.',
  'Intl.Segmenter': 'Asked for: pairs of characters stand for Chinese words.',
  '.segment': 'See Intl.Segmenter.',
  '.connection': 'Undefined: the reader saves no data.',
  '.doNotTrack': 'Undefined: the reader did not ask.',
  '.globalPrivacyControl': 'Undefined: the reader did not ask.',
  '.saveData': 'Undefined: the reader saves no data.',

  // Names of Pagefind’s own that are no browser’s.
  '.fallback': 'Of Pagefind’s own search.',
  '.memory': 'Of Pagefind’s WebAssembly.',
};
