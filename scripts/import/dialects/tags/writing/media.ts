import { escapeHtml } from '../../../../../site/markdown/escape-html.ts';
import type { Context } from '../../context.ts';
import { type Tag, valueAt } from '../reading/tag.ts';
import type { Written } from './render.ts';
import type { FilledTag } from './writers.ts';

/** A picture, with its caption where it has one. */
export function writePicture({ tag, inside }: FilledTag, { lose }: Context): Written | undefined {
  const { listed } = tag;
  const [source, words] = pictureOf(tag);
  // A figure around pictures that are written in it.
  if (source === '' && inside?.trim())
    return { block: { open: '<figure>', close: '</figure>', inside } };
  if (source === '') return undefined;
  const caption = inside?.trim() || valueAt(tag, 'caption', 'title', 'attr');
  const alt =
    valueAt(tag, 'alt') || words || (tag.name === 'assetimg' ? listed.slice(1).join(' ') : '');
  const picture = `<img src="${escapeHtml(source)}" alt="${escapeHtml(alt || caption)}">`;
  const link = valueAt(tag, 'link', 'href');
  if (link !== '') lose('construct of another tool, its words stay', `${tag.raw} leads to ${link}`);
  if (caption === '' || caption === alt) return { words: picture };
  return {
    block: {
      open: '<figure>',
      close: '</figure>',
      inside: `${picture}\n\n<figcaption>\n\n${caption}\n\n</figcaption>`,
    },
  };
}

/** Hexo lists classes before the address, and sizes and words behind it. */
function pictureOf(tag: Tag): [source: string, words: string] {
  const named = valueAt(tag, 'src', 'url', 'image', 'light', 'path', 'file', 'sources', 'srclight');
  if (named !== '') return [named, ''];
  const at = tag.listed.findIndex((word) => /[/.]/.test(word));
  const rest = tag.listed.slice(at + 1).filter((word) => !/^\d+%?$/.test(word));
  return at === -1 ? [tag.listed[0] ?? '', ''] : [tag.listed[at] as string, rest.join(' ')];
}

/** What leads somewhere: an embedded page, a card, a button. Our pages ask nobody else for anything. */
export function writeLink({ tag, inside }: FilledTag, { lose }: Context): Written | undefined {
  // Jekyll writes only the address so.
  if (tag.syntax === 'liquid' && tag.name === 'link' && tag.listed.length === 1)
    return { words: `/${(tag.listed[0] ?? '').replace(/^\/+/, '').replace(/\s/g, '%20')}` };
  const address = addressOf(tag);
  const title = valueAt(tag, 'title', 'label', 'heading', 'headline', 'name', 'linktext');
  const more = valueAt(tag, 'description', 'desc', 'subtitle', 'content', 'text', 'caption', 'cta');
  const words = [title, more].filter(Boolean);
  const holds = inside?.trim() ?? '';
  if (address === '' && holds === '' && words.length === 0) return undefined;
  if (isEmbed.test(tag.name) && tag.name !== 'embed') lose('embedded page, now a link', tag.raw);
  if (holds.includes('\n')) {
    const head = title && address ? `[**${title}**](<${address}>)` : title && `**${title}**`;
    return {
      block: { open: '', close: '', inside: [head, more, holds].filter(Boolean).join('\n\n') },
    };
  }
  // A reference of GitBook holds its link already.
  if (/\]\(|<a\s/.test(holds)) return { block: { open: '', close: '', inside: holds } };
  const [label = '', ...rest] =
    holds && !title ? [holds, more].filter(Boolean) : [...words, holds].filter(Boolean);
  const link = address === '' ? label : `[${label || address}](<${address}>)`;
  return rest.length === 0
    ? { words: link }
    : { block: { open: '', close: '', inside: [link, ...rest].join('\n\n') } };
}

const isEmbed =
  /^(youtube|vimeo|video|embed|iframe|gist|codepen|tweet|twitter|x$|bilibili|jsfiddle|asciinema|instagram|loom|wistia|audio|player|stackblitz|codesandbox)/;

function addressOf(tag: Tag): string {
  const { name, listed } = tag;
  const [first = '', second = ''] = listed;
  const id = valueAt(tag, 'id', 'videoid', 'video') || first;
  const given = valueAt(tag, 'href', 'url', 'to', 'link', 'src', 'page');
  if (given !== '' || /^(https?:)?\/\//.test(first)) return given || first;
  if (id === '') return '';
  if (name.startsWith('youtube')) return `https://www.youtube.com/watch?v=${id}`;
  if (name.startsWith('vimeo')) return `https://vimeo.com/${id}`;
  if (name === 'gist') return `https://gist.github.com/${second ? `${id}/${second}` : id}`;
  if (name === 'jsfiddle') return `https://jsfiddle.net/${id}`;
  if (name === 'asciinema') return `https://asciinema.org/a/${id}`;
  if (name === 'tweet' || name === 'twitter') return `https://x.com/i/status/${second || id}`;
  if (name.startsWith('bilibili')) return `https://www.bilibili.com/video/${id}`;
  if (name === 'link' || name === 'button' || name === 'btn')
    return listed.find((word) => /^(https?:)?\//.test(word)) ?? '';
  return '';
}
