/** What an import of articles has to know of English. */
export const importing = {
  /** The language in addresses of Zendesk. */
  zendesk: 'en-us',
  /** The topic of articles that lie beside every folder. */
  general: 'General',
  /** The first page of a site that does not say what it is called. */
  overview: 'Overview',
  /** Folders that many sites have, as a topic is called. */
  folders: {
    about: 'About',
    account: 'Account',
    api: 'API',
    billing: 'Billing',
    blog: 'Blog',
    changelog: 'Changes',
    community: 'Community',
    developer: 'For developers',
    developers: 'For developers',
    'developer-guide': 'Developer guide',
    docs: 'Documentation',
    faq: 'FAQ',
    features: 'Features',
    general: 'General',
    'getting-started': 'Getting started',
    guide: 'Guide',
    guides: 'Guides',
    help: 'Help',
    install: 'Install',
    installation: 'Installation',
    integrations: 'Integrations',
    introduction: 'Introduction',
    news: 'News',
    orders: 'Orders',
    payments: 'Payments',
    posts: 'Posts',
    privacy: 'Privacy',
    reference: 'Reference',
    returns: 'Returns',
    security: 'Security',
    settings: 'Settings',
    shipping: 'Shipping',
    start: 'Start',
    support: 'Support',
    troubleshooting: 'Troubleshooting',
    tutorial: 'Tutorial',
    tutorials: 'Tutorials',
    usage: 'Usage',
    'user-guide': 'User guide',
  },
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
