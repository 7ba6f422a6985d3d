import { expect, test } from 'vitest';
import { samples } from '../../worker/files/file-samples.ts';
import { openForm } from './form-page.ts';

test('the buttons of chosen files stand one below the other, and none touches the next', async () => {
  const page = await openForm('/contact/', { viewport: { width: 390, height: 800 } });
  const names = ['a.pdf', 'what the whole month has cost us.pdf'];
  const buffer = Buffer.from(samples.pdf);
  await page
    .locator('input[name=files]')
    .setInputFiles(names.map((name) => ({ name, mimeType: 'application/pdf', buffer })));
  await page.locator('.files li').nth(1).waitFor();
  const boxes = await page.locator('.files button').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { left, top, bottom, height } = button.getBoundingClientRect();
      return { left, top, bottom, height };
    }),
  );
  const [first, second] = boxes;

  expect(second?.left).toBe(first?.left);
  expect((second?.top ?? 0) - (first?.bottom ?? 0)).toBeGreaterThanOrEqual(4);
  expect(Math.min(...boxes.map(({ height }) => height))).toBeGreaterThanOrEqual(44);
});
