/** A place of an article that can answer a question by itself: a section, a closed question, a tab. */
export interface Place {
  /** The `id` that it has on the page of its article; empty for what stands at the top. */
  id: string;
  /** The headings above it, from the outermost on, and the names of the parts in which it lies. */
  path: string[];
  /**
   * What it says, in passages that stand alone. With the inline marks of a short answer; steps and the items of a list are
   * lines of their own, which begin with a number and a point, or with a dash.
   */
  texts: string[];
}

/** One of its passages. */
export interface Passage extends Omit<Place, 'texts'> {
  text: string;
}
