/** One text that somebody wrote, as a file holds it. */
export interface Written {
  /** Empty where it has none. */
  subject: string;
  text: string;
  /** Who wrote it: an address, or whatever a chat calls them; nothing where the file does not say. */
  sender: string | undefined;
  /** What the writer is called; a question is kept without it. */
  name: string;
  /** In milliseconds; nothing where the file does not say. */
  time: number | undefined;
}

/** Why a text holds no question of a customer, as the report counts it. */
export type LeftOut = 'own' | 'automatic' | 'twice' | 'unreadable';

/** What a file of mail or of a chat was found to hold. */
export interface Found {
  written: Written[];
  leftOut: Record<LeftOut, number>;
}

export const nothingLeftOut = (): Found['leftOut'] => ({
  own: 0,
  automatic: 0,
  twice: 0,
  unreadable: 0,
});
