import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { parseYaml } from '../../../site/content/yaml/parse.ts';
import { mistakesIn } from './mistakes.ts';

describe('a file that means harm', () => {
  test('is refused when a few lines would unfold into gigabytes', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n <= 20; n++) lines.push(`a${n}: &a${n} [${`*a${n - 1},`.repeat(9)}]`);

    expect(mistakesIn(z.unknown(), lines.join('\n'))).toEqual([
      'a.mdx:1  Too many references such as "*name": write the values out.',
    ]);
  });

  test.each(['!!js/function "() => 1"', '!!python/object:os.system ls', '!custom a'])(
    'gets no value for the tag %s',
    (tag) => {
      const parsed = parseYaml(z.unknown(), { file: 'a.mdx', text: `title: ${tag}` });

      expect(typeof (parsed as { title: unknown }).title).toBe('string');
    },
  );

  test('changes nothing outside the value that is read', () => {
    parseYaml(z.unknown(), { file: 'a.mdx', text: '__proto__:\n  spoilt: true' });

    expect(({} as { spoilt?: boolean }).spoilt).toBeUndefined();
  });
});
