/** Whether a style keeps its element from being seen. */
export const isHidingStyle = (style: string): boolean =>
  /(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style);
