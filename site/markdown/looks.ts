import { defineMdastPlugin } from 'satteri';
import { pictureAddress } from '../content/article/body/looks.ts';

/**
 * `![…](./name.png#only-dark)` is shown on a dark page alone, `#only-light` on a light one. The build finds the file by an
 * address without it; `pictures.ts` marks the picture by its title.
 */
export const looks = () =>
  defineMdastPlugin({
    name: 'looks',
    image(node, ctx) {
      const { file, look } = pictureAddress(node.url);
      if (!look) return;
      ctx.setProperty(node, 'url', file);
      ctx.setProperty(node, 'title', `only-${look}`);
    },
  });
