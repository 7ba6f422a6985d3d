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

export interface Engine {
  name: string;
  open(task: Task): Promise<OpenEngine>;
}

interface OpenEngine {
  /** Of the whole index, packed by gzip. */
  bytes: number;
  ask(question: string): Promise<Found> | Found;
}
