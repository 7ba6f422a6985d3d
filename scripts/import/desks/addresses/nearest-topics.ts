import type { DeskSection } from '../exports/export.ts';
import { nested } from '../exports/shelves.ts';

/**
 * The topic in which a customer finds what a section held: its own, that of the first section inside it which has one, or that
 * of the nearest around it. A section may have no article of its own; `isThere` says which topics count.
 */
export function nearestTopics(
  sections: readonly DeskSection[],
  topics: ReadonlyMap<string, string>,
  isThere: (topic: string) => boolean,
): (section: string) => string | undefined {
  const ordered = nested([...sections], ({ parent }) => parent);
  const own = new Map(
    ordered.flatMap(({ id }) => {
      const topic = topics.get(id);
      return topic !== undefined && isThere(topic) ? [[id, topic]] : [];
    }),
  );
  // Backwards each section comes after those inside it, the first of which has the last word.
  const inside = new Map<string | undefined, string>();
  for (const { id, parent } of ordered.toReversed()) {
    const topic = own.get(id) ?? inside.get(id);
    if (topic !== undefined) inside.set(parent, topic);
  }
  const around = new Map<string, string>();
  for (const { id, parent = '' } of ordered) {
    const topic = own.get(parent) ?? around.get(parent);
    if (topic !== undefined) around.set(id, topic);
  }
  return (section) => own.get(section) ?? inside.get(section) ?? around.get(section);
}
