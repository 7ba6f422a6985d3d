export interface LeftOut {
  file: string;
  /** More than one for a folder that was not opened. */
  files: number;
  reason: string;
}

export interface Loss {
  file: string;
  reason: Reason;
  what: string;
}

export interface ImportReport {
  /** Folder and locale, as the heading says them. */
  name: string;
  filesSeen: number;
  articles: { file: string; path: string }[];
  pictures: { file: string; path: string }[];
  leftOut: LeftOut[];
  losses: Loss[];
  /** How many words the articles had before, and how many of them they have now. */
  words: { before: number; kept: number };
}

/** Notes that something was lost, and what. */
export type Lose = (reason: Reason, what: string) => void;

/** Why something of an article did not come along, as the report says it. */
type Reason =
  | 'mark of another tool left out'
  | 'construct of another tool, its words stay'
  | 'construct of another tool, now code'
  | 'construct of another tool left out'
  | 'program of a page left out'
  | 'piece of another file left out'
  | 'title taken from the name of the file'
  | 'front matter'
  | 'front matter keys without a place here'
  | 'title shortened'
  | 'short answer to be written: this is only the summary'
  | 'keyword left out, as there are over 12 or it is over 60 characters long'
  | 'opening heading left out, as it only rewords the title'
  | 'imported as a draft'
  | 'renamed, as the name was taken, unreadable or kept by Windows'
  | 'old address left out'
  | 'link turned into text'
  | 'part of a page that a link no longer reaches'
  | 'file that stays at the desk, and goes with it'
  | 'picture for a dark page left out, as one for a light page stays'
  | 'picture without words, named after its heading'
  | 'picture of another kind than its name says, renamed'
  | 'picture missing, its description stays'
  | 'picture elsewhere on the web, now a link'
  | 'picture elsewhere on the web without a description, left out'
  | 'part of a page left out, as it stands around the article'
  | 'embedded page, now a link'
  | 'unsafe or working HTML left out'
  | 'comment or hidden text left out'
  | 'diagram of a kind that is not drawn, now code'
  | 'control characters removed'
  | 'kept as .md, as it would not compile as MDX'
  | 'only the words kept, as nothing else was safe'
  | 'may read differently'
  | 'mark of another tool left in the text'
  | 'words missing';

/** Notes what each article loses; `lossesIn` tells of those alone that came. */
export function lossNotes() {
  const losses: Loss[] = [];
  const loseIn =
    (file: string): Lose =>
    (reason, what) =>
      losses.push({ file, reason, what });
  const lossesIn = (files: ReadonlySet<string>) => losses.filter(({ file }) => files.has(file));
  return { loseIn, lossesIn };
}
