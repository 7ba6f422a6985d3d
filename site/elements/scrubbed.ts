/** A question without what names a person. The rules are fetched with the first question, after its answer. */
export async function scrubbed(question: string): Promise<string> {
  const { scrub } = await import('../../worker/contract/scrub.ts');
  return scrub(question);
}
