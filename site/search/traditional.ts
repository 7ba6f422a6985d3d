/** Characters by the one that stands before each: "國国" says that 國 is 国. */
export const characterPairs = (text: string): Map<string, string> =>
  new Map(text.match(/../gu)?.map((pair) => [...pair] as [string, string]));
