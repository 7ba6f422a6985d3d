import type { Child } from 'hono/jsx';

/** A sentence whose time a script can write anew. */
export function withTime(sentence: (time: string) => string, time: Child) {
  const [before, after] = sentence('{time}').split('{time}');
  return (
    <>
      {before}
      {time}
      {after}
    </>
  );
}
