import { defaultHandlers } from 'hast-util-to-mdast';

/** Whether a tag's name is HTML's. `<port>` is a placeholder that the reader must see. */
export const isHtmlName = (name: string) => Object.hasOwn(defaultHandlers, name.toLowerCase());
