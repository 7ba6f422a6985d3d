import { refuseDrawing } from '../../../../../site/content/pictures/drawing/refuse-drawing.ts';

export const open =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** What is said of a drawing with this inside. */
export const saidOf = (inside: string) => refuse(`${open}>${inside}</svg>`);

export const refuse = (text: string) => refuseDrawing(Buffer.from(text));
