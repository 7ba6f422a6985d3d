import { checkContent } from './check-content.ts';

if (process.argv.includes('--help')) {
  console.log(
    'npm run check    everything that can be wrong with the content: file, line, key, what to write',
  );
} else {
  await checkContent();
  console.log('The content is in order.');
}
