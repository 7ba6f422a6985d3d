/** How long a question may be. In code points. */
export const queryLength = { max: 200 };
