/** How long a question may be, in code points. The browser reads it too, and without zod. */
export const queryLength = { max: 200 };
