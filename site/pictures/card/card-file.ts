import { png } from '../png.ts';
import { type Card, drawCard } from './card.ts';

/** A card as the build writes it. What it could not be given in letters is said once, where the build reports. */
export async function cardFile(card: Card): Promise<Response> {
  const { svg, missing } = await drawCard(card);
  for (const text of missing) {
    if (!told.has(text)) console.warn(`[cards] No font for “${text}”: its picture has none of it.`);
    told.add(text);
  }
  return new Response(new Uint8Array(await png(svg)), { headers: { 'content-type': 'image/png' } });
}

const told = new Set<string>();
