import { existsSync } from 'node:fs';

// What tests and benchmarks say of articles is said of the demonstration. Once an owner has a content of her own it lies
// here. To be imported before what reads the content.
if (existsSync('tests/demonstration')) process.env['CONTENT'] ||= 'tests/demonstration';
