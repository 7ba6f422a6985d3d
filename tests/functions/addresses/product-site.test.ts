import { expect, test } from 'vitest';
import { productSite } from '../../../scripts/begin/answers.ts';

test.each([
  ['help.acme.com', 'https://acme.com'],
  ['help.acme.co.uk', 'https://acme.co.uk'],
  ['hilfe.laden.acme.de', 'https://laden.acme.de'],
  ['acme.com', 'https://acme.com'],
  ['acme.co.uk', 'https://acme.co.uk'],
  ['acme.com.cn', 'https://acme.com.cn'],
])('the product whose help is at %s is at %s', (domain, site) => {
  expect(productSite(domain)).toBe(site);
});
