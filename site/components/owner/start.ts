/** What the owner's pages have: one small file, and one request for it. */
import './owner-keys.ts';
