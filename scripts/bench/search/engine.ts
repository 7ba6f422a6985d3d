import type { Task } from './tasks.ts';

/** What an engine says to one question. */
export interface Found {
  /** The articles, best first. */
  articles: string[];
  /** Its own measure of how good the first one is; only its order counts. */
  confidence: number;
  /** Whether it would show the first one as the answer. */
  answered: boolean;
}

/** What a customer sees of it while typing. */
export interface Shown {
  /** The articles of the list, the choices first. */
  list: string[];
  /** So many of them are offered as what may be meant. */
  choices: number;
  /** Whether the first one's short answer is shown, or a passage of it: then with the headings above that. */
  isClear: boolean;
  passage?: string[];
}

export interface Engine {
  name: string;
  open(task: Pick<Task, 'locale' | 'articles'>): Promise<OpenEngine>;
}

interface OpenEngine {
  /** Of the whole index, packed by gzip. */
  bytes: number;
  ask(question: string): Promise<Found> | Found;
  /** An engine without a page of its own shows nothing. */
  show?(question: string): Promise<Shown>;
}
