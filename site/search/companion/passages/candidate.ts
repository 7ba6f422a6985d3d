import type { Passage, Place } from '../format/places.ts';

/** What is asked, and what the article that is found says first. */
export interface Asked {
  /** The question as it was read. */
  read: string;
  /** Each feature of the question by its idf, as often as it asks for it. */
  features: ReadonlyMap<string, number>;
  title: string;
  /** Its short answer as plain text; empty when it has none. */
  answer: string;
  /** The heading that is nearest to the question, where one is near. */
  near?: string | undefined;
}

/** A passage that may answer. */
export interface Candidate {
  passage: Passage;
  place: Place;
  score: number;
  /** How much of what names the passage is asked about, 0 to 1. */
  share: number;
  /** How plainly it tells what is asked, by the limits of the question; 1 where it has none. */
  plainness: number;
}
