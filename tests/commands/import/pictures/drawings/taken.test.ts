import { describe, expect, test } from 'vitest';
import { open, refuse, saidOf } from './said-of.ts';

describe('a drawing', () => {
  test.each([
    ['shapes', '<g transform="rotate(4)"><path d="M0 0h1" fill="#fff" /><circle r="1" /></g>'],
    ['a picture inside it', '<image href="data:image/png;base64,AAAA" /><use xlink:href="#a" />'],
    ['a fill of its own', '<linearGradient id="a" /><path fill="url(#a)" mask="url( \'#b\' )" />'],
    ['a style', '<path style="fill: url(#a); transform: translate(1px)" />'],
    [
      'a sheet',
      '<style>.a{fill:url(#b)} @media (prefers-color-scheme: dark) {.a{fill:#fff}}</style>',
    ],
    [
      'a font inside it',
      '<style>@font-face{font-family:a;src:url(data:font/woff2;base64,AA)}</style>',
    ],
    [
      'one gradient on many paths',
      `<linearGradient id="a">${'<stop />'.repeat(10)}</linearGradient>${'<path fill="url(#a)" />'.repeat(2500)}`,
    ],
    [
      'a gradient by a class',
      `<style>.a{fill:url(#b)}</style><linearGradient id="b"><stop class="a" /></linearGradient>${'<path class="a" />'.repeat(2500)}`,
    ],
    [
      'a path for clipping by a class, which has a class too',
      '<style>.a{fill:none}.b{clip-path:url(#c)}</style><clipPath id="c"><path class="a" /></clipPath><g class="b"><path class="a" /></g>',
    ],
    ['a sheet for its namespace', '<style>@namespace svg url(http://www.w3.org/2000/svg);</style>'],
    ['a property of its own', '<style>@property --a{syntax:"*";inherits:false}</style>'],
    ['a turn', '<path><animateTransform attributeName="transform" type="rotate" to="9" /></path>'],
    [
      'notes of its program',
      '<metadata><i:x xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:href="x" /></metadata>'.replace(
        'i:href="x" ',
        '',
      ),
    ],
    [
      'parts that are drawn several times',
      '<symbol id="a"><path /></symbol><g id="b"><use href="#a" /><use href="#a" /></g><use href="#b" />',
    ],
    [
      'a link to a part around it, and one that is moved',
      '<g id="a"><a href="#a" /><animateTransform attributeName="transform" href="#a" /></g>',
    ],
    ['a reference to nothing', '<use href="#none" /><path fill="url(#none)" />'],
    ['words about a script', '<title>url(javascript:) @import &lt;script></title>'],
    ['a name in several languages', '<text id="onload">onload="x"</text>'],
  ])('is taken with %s', (_, inside) => {
    expect(saidOf(inside)).toBeUndefined();
  });

  test('is taken in an older encoding where it is written in ASCII alone', () => {
    const start = '<?xml version="1.0" encoding="iso-8859-1"?>';

    expect(refuse(`${start}${open} />`)).toBeUndefined();
    expect(refuse(`${start}${open}><title>é</title></svg>`)).toBe('not UTF-8');
  });

  test('is taken with the start that programs write', () => {
    const start =
      '\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!-- Generator -->\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n';

    expect(refuse(`${start}${open} />\n`)).toBeUndefined();
  });
});
