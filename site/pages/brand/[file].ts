import type { APIContext } from 'astro';
import { publishedPictures } from '../../pictures/mark/published.ts';

export const getStaticPaths = async () =>
  (await publishedPictures()).map(({ path, bytes }) => ({
    params: { file: path.split('/').at(-1) },
    props: { bytes },
  }));

/** The owner's logo and picture. */
export const GET = ({ props: { bytes }, params: { file = '' } }: APIContext<{ bytes: Buffer }>) =>
  new Response(new Uint8Array(bytes), {
    headers: { 'content-type': file.endsWith('.svg') ? 'image/svg+xml' : 'image/webp' },
  });
