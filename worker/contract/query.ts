/** How long a question may be, in code points. The browser reads it too, and without zod. */
export const queryLength = { max: 2000 };

/** How much of one is kept, in code points: what asks of a longer one. */
export const keptLength = { max: 200 };
