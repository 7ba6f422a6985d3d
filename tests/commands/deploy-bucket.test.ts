import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withBucket, withoutBucket } from '../../scripts/deploy/bucket.ts';

const toml = readFileSync('wrangler.toml', 'utf8');
const noBucket = { code: 1, out: '', errors: 'The specified bucket does not exist. [code: 10006]' };
const noR2 = {
  code: 1,
  out: '',
  errors: 'Please enable R2 through the Cloudflare Dashboard. [code: 10042]',
};
const noAnswer = { code: 1, out: '', errors: 'fetch failed' };
const done = { code: 0, out: 'name: quietdesk-files', errors: '' };

type Answer = typeof done;

/** Stands for an account, which answers what is asked of it in this order; `asked` fills with what was. */
function account(...answers: Answer[]) {
  const asked: string[] = [];
  const ask = async (args: string[]) => answers[asked.push(args.join(' ')) - 1] ?? noAnswer;
  return { ask, asked };
}

test('the bucket of files is made where files are taken and there is none', async () => {
  const { ask, asked } = account(noBucket, done);

  expect(await withBucket(toml, true, ask)).toEqual({ toml });
  expect(asked).toEqual(['r2 bucket info quietdesk-files', 'r2 bucket create quietdesk-files']);
});

test('one that is there is used, also where no more files are taken', async () => {
  for (const takesFiles of [true, false]) {
    const { ask, asked } = account(done);
    expect(await withBucket(toml, takesFiles, ask)).toEqual({ toml });
    expect(asked).toHaveLength(1);
  }
});

test('an account without R2 is told how to have it, and how to take no files', async () => {
  const { ask } = account(noR2, noR2);

  expect(await withBucket(toml, true, ask)).toEqual({
    refusal: expect.stringMatching(/enable R2.*switched on in your account.*attachments: false/s),
  });
});

test.each([noBucket, noR2])(
  'where no files are taken none is made, and none bound: %j',
  async (answer) => {
    const { ask, asked } = account(answer);

    expect(await withBucket(toml, false, ask)).toEqual({ toml: withoutBucket(toml) });
    expect(asked).toHaveLength(1);
  },
);

test('a bucket of which nothing could be learnt stays bound: files may lie in it', async () => {
  expect(await withBucket(toml, false, account(noAnswer).ask)).toEqual({ toml });
});

test('a configuration without a bucket is enough where no files are taken', async () => {
  const without = withoutBucket(toml);

  expect(await withBucket(without, false, account().ask)).toEqual({ toml: without });
  expect(await withBucket(without, true, account().ask)).toEqual({
    refusal: expect.stringContaining('wrangler.toml binds no bucket'),
  });
});

test('what is left out is the bucket of files alone', () => {
  const other = '[[r2_buckets]]\nbinding = "OTHER"\nbucket_name = "other"\n\n';
  const without = withoutBucket(toml.replace('[[ratelimits]]', `${other}[[ratelimits]]`));

  expect(without).not.toContain('quietdesk-files');
  expect(without).toContain(other);
  expect(without.replace(other, '').split('\n').filter(Boolean)).toEqual(
    toml
      .split('\n')
      .filter(Boolean)
      .filter((line) => !/FILES|quietdesk-files|r2_buckets|files that come/.test(line)),
  );
});
