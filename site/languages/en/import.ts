/** What an import of articles has to know of English. */
export const importing = {
  /** The language in addresses of Zendesk. */
  zendesk: 'en-us',
  /** The topic of articles that lie beside every folder. */
  general: 'General',
  /** A link to a film that has no title. */
  video: 'Video',
  /** How a description begins that only announces its article and answers nothing. */
  announcement:
    /^(this (article|page|section|topic|guide|document)|learn|read|find out|discover|see how)/i,
  /** The bold words with which a quotation begins that is a note, or a caution. */
  callouts: {
    note: /^(note|notes|tip|tips|hint|info|information|good to know|please note|fyi|nb|example)$/i,
    caution: /^(warning|caution|important|attention|danger|beware|heads[- ]up)$/i,
  },
};
