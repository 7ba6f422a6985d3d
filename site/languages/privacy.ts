/** What the text on privacy says of this site. */
export interface PrivacyProps {
  /** For how many days what is kept. */
  keep: Record<'messages' | 'mails' | 'votes' | 'gaps' | 'visits', number>;
  /** The longest of these. */
  keepsLongest: number;
  /** The address that takes emails, where one does. */
  mailIn: string | undefined;
  /** Whether the browser keeps what was read. */
  keepsArticles: boolean;
  /** Whether articles have links to assistants of other companies. */
  assistants: boolean;
  /** Whether files can come with a message. */
  attachments: boolean;
  /** Who answers for the site, and where they are written to. */
  email: string;
  fullName: string;
}
