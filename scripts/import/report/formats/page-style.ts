/** How the page of a report looks; it is opened as a file, so it brings its own. */
export const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; accent-color: light-dark(#0b57d0, #8ab4f8); }
body { margin: 0; background: light-dark(#fff, #16181b); color: light-dark(#1c1e21, #e8e6e3); }
main { max-inline-size: 46rem; margin-inline: auto; padding: 2rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { margin-block: 0 0.5rem; line-height: 1.2; }
h2 { margin-block: 0 0.5rem; font-size: 1.25rem; line-height: 1.3; }
p { margin-block: 0 0.5rem; }
ul, ol { margin-block: 0 1rem; padding-inline-start: 1.5rem; }
li { margin-block: 0.25rem; }
a { color: light-dark(#0b57d0, #8ab4f8); }
small, .where, section > p { color: light-dark(#55595f, #a9adb3); }
small { font-weight: normal; font-variant-numeric: tabular-nums; }
nav { margin-block: 2rem; padding: 1rem; border: 1px solid light-dark(#d5d8dc, #3a3e44); border-radius: 0.5rem; }
nav ol, nav ul { margin-block-end: 0; }
section { margin-block-start: 2.5rem; scroll-margin-block-start: 1rem; }
.entries { padding: 0; list-style: none; }
.entries > li { margin: 0; padding-block: 0.625rem; border-block-start: 1px solid light-dark(#e4e6e9, #2e3136); }
.entries p, .entries ul { margin-block: 0.125rem 0; }
.where { font-size: 0.875rem; }
code { font: 0.8125rem/1.5 ui-monospace, monospace; }
summary { padding-block: 0.25rem; cursor: pointer; color: light-dark(#0b57d0, #8ab4f8); }
`;
