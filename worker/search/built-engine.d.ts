/** What the build makes of Pagefind: see site/pagefind/build/integration.ts. */
declare module '*/.build/pagefind/engine.js' {
  const makeEngine: import('../../site/pagefind/full-text.ts').MakeEngine;
  export default makeEngine;
}

declare module '*/.build/pagefind/stemmers.js' {
  const stemmers: { unknown: WebAssembly.Module; [language: string]: WebAssembly.Module };
  export default stemmers;
}
