import { checkContent } from './check-content.ts';
import { readOptions } from './options.ts';

readOptions({
  help: 'npm run check    everything that can be wrong with the content: file, line, key, what to write',
  options: {},
});

await checkContent();
console.log('The content is in order.');
