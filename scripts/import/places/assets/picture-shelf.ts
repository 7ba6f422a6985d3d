import { isFileName } from '../../../../worker/contract/slugs.ts';
import { readableSlug } from '../../../addresses/readable.ts';

/** A picture's name beside the articles of one topic; two pictures of one name are told apart by a number. */
export function createPictureShelf<Picture>(
  isFree: (topic: string, name: string, picture: Picture) => boolean,
  /** For one whose own name says nothing. */
  nameless = 'picture',
) {
  const sources = new Map<string, Picture>();

  return {
    place(topic: string, source: Picture, path: string): string {
      const name = spread(path, nameless).find((candidate) => {
        if (!isFileName(candidate)) return false;
        const holder = sources.get(`${topic}/${candidate}`);
        return holder === undefined ? isFree(topic, candidate, source) : holder === source;
      }) as string;
      sources.set(`${topic}/${name}`, source);
      return name;
    },
    /** Where each placed picture lies, as `topic/name`, and where it came from. */
    placed: () => [...sources].map(([path, source]) => ({ path, source })),
  };
}

function* spread(source: string, nameless: string): Generator<string> {
  const file = source.split('/').at(-1) ?? '';
  const [, stem = '', ending = ''] = /^(.*)\.([^.]+)$/.exec(file) ?? [];
  const name = readableSlug(stem, 60) || nameless;
  yield `${name}.${ending.toLowerCase()}`;
  for (let number = 2; number < 10_000; number += 1)
    yield `${name}-${number}.${ending.toLowerCase()}`;
}
