/** What may stand below the front matter of an article, and what may not. */
export interface Bodies {
  /** Behind each body, which begins in the fifth line, what is said of it. */
  wrong: [name: string, body: string, said: string][];
  right: [name: string, body: string][];
}
