import { beforeEach, describe, expect, test } from 'vitest';
import { contentFolder } from '../check-command.ts';

let content: ReturnType<typeof contentFolder>;

beforeEach(() => {
  content = contentFolder();
});

describe('of a known issue, the check', () => {
  const update = (more: string) =>
    `  - { at: 2026-11-28T09:40:00Z, text: { en: A, zh-CN: 甲 }, ${more} }\n`;
  const issue = (more: string, title = '{ en: Late, zh-CN: 延迟 }') =>
    `title: ${title}\nupdates:\n${update(more)}`;

  test('finds nothing in one that is whole, and an article may lead to it', async () => {
    content.put('notices/late.yaml', issue('state: looking'));
    content.put('articles/en/start/a.mdx', '---\ntitle: A\n---\n\n[Late](/notices/late/)\n');

    expect(await content.call('check')).toMatchObject({ code: 0 });
  });

  test.each([
    [
      'a state that there is not',
      'late',
      issue('state: fxed'),
      'notices/late.yaml:3  updates.0.state: Write one of looking, found, fixed (did you mean fixed?).',
    ],
    ['no update', 'late', 'title: { en: Late }\nupdates: []\n', 'notices/late.yaml:2  updates: '],
    [
      'a name that is no address',
      'Too Late',
      issue('state: found'),
      'notices/Too Late.yaml:1  Name the file ',
    ],
  ])('names %s', async (_, name, text, said) => {
    content.put(`notices/${name}.yaml`, text);

    expect(await content.call('check')).toMatchObject({
      code: 1,
      said: expect.stringContaining(said),
    });
  });

  test.each([
    ['down.YAML', 'down'],
    ['down.yaml.txt', 'down'],
    ['2026/down.yaml', 'down'],
  ])('does not pass over %s, which nothing reads', async (name, slug) => {
    content.put(`notices/${name}`, issue('state: found'));

    expect(await content.call('check')).toMatchObject({
      code: 1,
      said: expect.stringContaining(`notices/${name}:1  Name it notices/${slug}.yaml: `),
    });
  });

  test('names two of one address', async () => {
    content.put('notices/pay.yaml', issue('state: found'));
    content.put('notices/pay.yml', issue('state: looking'));

    expect((await content.call('check')).said).toContain(
      'notices/pay.yml:1  Rename it: notices/pay.yaml has the same address.',
    );
  });

  test.each(['See [the guide](/articles/a/).', '**Wait**, please.'])(
    'names Markdown in its words: %s',
    async (words) => {
      content.put('notices/late.yaml', issue('state: found').replace('en: A,', `en: "${words}",`));

      expect((await content.call('check')).said).toContain(
        'notices/late.yaml:3  updates.0.text.en: Write plain words: an address goes into "link"',
      );
    },
  );

  test('names an update that is still to come', async () => {
    content.put(
      'notices/late.yaml',
      issue('state: found') + update('state: fixed').replace('2026-', '2099-'),
    );

    expect((await content.call('check')).said).toContain(
      'notices/late.yaml:4  updates.1.at: Write when it was said: this is still to come.',
    );
  });

  test.each([
    [
      'an article that there is not',
      'lat',
      'link: There is no article "lat". Did you mean "late"?',
    ],
    ['a draft', 'soon', 'link: Take it out until "soon" is published: it is a draft.'],
    [
      'a page that there is not',
      '/articles/lat/',
      'link: There is no page /articles/lat/. Did you mean /articles/late/?',
    ],
    ['words', 'see below', 'link: There is no article "see below". Write its slug, or an address.'],
  ])('refuses a link to %s', async (_, link, said) => {
    content.put('articles/en/start/late.mdx', '---\ntitle: Late\n---\n');
    content.put('articles/en/start/soon.mdx', '---\ntitle: Soon\ndraft: true\n---\n');
    content.put('notices/late.yaml', `${issue('state: found')}link: ${link}\n`);

    expect(await content.call('check')).toMatchObject({
      code: 1,
      said: expect.stringContaining(`notices/late.yaml:4  ${said}`),
    });
  });

  test('refuses an old address that its page has, and that of the list', async () => {
    content.put('notices/late.yaml', issue('state: found'));
    content.put(
      'articles/en/start/a.mdx',
      '---\ntitle: A\nredirectFrom: [/notices/late/, /zh-cn/notices]\n---\n',
    );

    const { said } = await content.call('check');
    expect(said).toContain('Take /notices/late/ out: the known issue "late" has it.');
    expect(said).toContain('Take /zh-cn/notices out: a page of the site has it.');
  });

  test('says where a language of the site lacks a text', async () => {
    content.put('notices/late.yaml', issue('state: found', '{ en: Late }'));

    expect((await content.call('check')).said).toContain(
      'notices/late.yaml:1  title: Not written in zh-CN: "Late" is shown there.',
    );
  });
});
