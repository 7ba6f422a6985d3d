import type { Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import sharp from 'sharp';

export const largestPicture = 10 * 1024 * 1024;

const formats: Record<string, string> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  gif: 'gif',
  webp: 'webp',
  avif: 'heif',
};

/** Why a picture cannot come along: one that cannot be drawn stops the whole build. */
export async function refusePicture(name: string, bytes: Buffer): Promise<string | undefined> {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  if (ending === 'svg') return refuseSvg(new TextDecoder().decode(bytes));
  try {
    const { format } = await sharp(bytes).metadata();
    // Draws every point, as the build will: a file that was cut off has a sound beginning.
    await sharp(bytes).stats();
    return format === formats[ending] ? undefined : 'not the picture that its name says';
  } catch {
    return 'a broken picture';
  }
}

function refuseSvg(text: string): string | undefined {
  if (/<!(ENTITY|DOCTYPE[^>]*\[)/i.test(text)) return 'a drawing with entities';
  const tree = htmlToHast(text, { fragment: true }) as Nodes;
  if (!hasElement(tree, /^svg$/i)) return 'not the picture that its name says';
  return isActive(tree) ? 'a drawing that runs or fetches something' : undefined;
}

function isActive(node: Nodes): boolean {
  if (node.type === 'element') {
    if (/^(script|foreignobject|iframe|object|embed|animate|set)$/i.test(node.tagName)) return true;
    const attributes = Object.entries(node.properties);
    if (attributes.some(([key, value]) => /^on/i.test(key) || isOutside(key, String(value))))
      return true;
  }
  return 'children' in node && node.children.some(isActive);
}

const isOutside = (key: string, value: string) =>
  /href$|^src$/i.test(key) && !/^(#|data:image\/(png|jpe?g|gif|webp))/i.test(value.trim());

function hasElement(node: Nodes, name: RegExp): boolean {
  if (node.type === 'element' && name.test(node.tagName)) return true;
  return 'children' in node && node.children.some((child) => hasElement(child, name));
}
