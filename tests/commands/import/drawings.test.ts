import { describe, expect, test } from 'vitest';
import { refuseDrawing } from '../../../site/content/drawing/refuse-drawing.ts';

const open = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** What is said of a drawing with this inside. */
const saidOf = (inside: string) => refuse(`${open}>${inside}</svg>`);

const refuse = (text: string) => refuseDrawing(Buffer.from(text));

const runs = (what: string) => `a drawing that runs or fetches something: ${what}`;

describe('a drawing', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', '<script>'],
    [
      'a script with a prefix',
      '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
      '<x:script>',
    ],
    [
      'a script of HTML',
      '<metadata><h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script></metadata>',
      '<h:script>',
    ],
    ['a picture of HTML', '<img xmlns="http://www.w3.org/1999/xhtml" src="x" />', '<img>'],
    ['an element of no language', '<script xmlns="" />', '<script>'],
    [
      'a formula',
      '<m xmlns="http://www.w3.org/1998/Math/MathML" href="https://a.example" />',
      '<m>',
    ],
    ['foreign HTML', '<foreignObject><p /></foreignObject>', '<foreignObject>'],
    ['a handler', '<g onload="alert(1)" />', 'onload='],
    ['a handler in capitals', '<g ONLOAD="alert(1)" />', 'ONLOAD='],
    ['a handler with a prefix', '<g xlink:onclick="alert(1)" />', 'xlink:onclick='],
    ['a listener', '<handler type="text/javascript">alert(1)</handler>', '<handler>'],
    ['a change of address', '<set attributeName="href" to="javascript:alert(1)" />', '<set>'],
    ['a move of address', '<animate attributeName="href" values="javascript:x" />', '<animate>'],
    ['a turn of address', '<animateTransform attributeName="href" />', 'attributeName='],
    ['an address that runs', '<a href="javascript:alert(1)" />', 'href='],
    ['an address that runs, with entities', '<a href="java&#10;script&#58;alert(1)" />', 'href='],
    [
      'an address that runs, behind a control',
      '<a xlink:href=" &#9;JavaScript:x" />',
      'xlink:href=',
    ],
    [
      'an address with another prefix',
      '<a xmlns:y="http://www.w3.org/1999/xlink" y:href="https://a.example" />',
      'y:href=',
    ],
    ['a page as address', '<a href="data:text/html,&lt;script>" />', 'href='],
    ['a drawing from elsewhere', '<use href="https://a.example/x.svg#y" />', 'href='],
    ['a drawing in an address', '<use href="data:image/svg+xml,&lt;svg/>#y" />', 'href='],
    ['a picture from elsewhere', '<image href="//a.example/x.png" />', 'href='],
    ['a picture for a filter', '<filter><feImage href="x.png" /></filter>', 'href='],
    ['another place to start from', '<g xml:base="https://a.example/" />', 'xml:base='],
    ['a fill from elsewhere', '<g fill="url(https://a.example/x.svg#y)" />', 'fill='],
    ['a fill in disguise', '<g fill="u\\72 l( &quot;//a.example&quot; )" />', 'fill='],
    ['a mark from elsewhere', '<path marker-end="url(x.svg#y)" />', 'marker-end='],
    ['a pointer from elsewhere', '<g cursor="url(https://a.example/x.cur), auto" />', 'cursor='],
    ['a style that fetches', '<g style="background: url(https://a.example)" />', 'style='],
    ['a style with a set of pictures', '<g style="mask: image-set(&quot;x&quot; 1x)" />', 'style='],
    ['a style that cannot be read', '<g style="fill: url(" />', 'style='],
    ['a sheet that imports', '<style>@import "https://a.example/x.css";</style>', '<style>'],
    ['a sheet that imports, escaped', '<style>@\\69 mport "//a.example";</style>', '<style>'],
    ['a sheet that imports in capitals', '<style><![CDATA[@IMPORT url(x)]]></style>', '<style>'],
    ['a sheet in pieces', '<style>@imp<!-- -->ort<g /> "//a.example";</style>', '<style>'],
    ['a sheet in a sheet', '<style>@imp<style />ort "//a.example";</style>', '<style>'],
    [
      'a sheet with a prefix',
      '<x:style xmlns:x="http://www.w3.org/2000/svg">@import "x";</x:style>',
      '<style>',
    ],
    ['a sheet that fetches', '<style>g { fill: url("https://a.example#b") }</style>', '<style>'],
    ['a sheet that fetches, escaped', '<style>g { fill: \\75rl(//a.example) }</style>', '<style>'],
    ['a sheet that fetches a text', '<style>g { mask: src("//a.example") }</style>', '<style>'],
    ['a sheet that fetches a font', '<style>@font-face { src: url(x.woff) }</style>', '<style>'],
    ['a sheet of another kind', '<style>@document url(//a.example) {}</style>', '<style>'],
    [
      'a sheet with a property that fetches',
      '<style>@property --a{syntax:"*";inherits:false;initial-value:url(//a.example)}</style>',
      '<style>',
    ],
    ['a sheet in another sheet', '<style>@media all { @import "x"; }</style>', '<style>'],
  ])('is refused with %s', (_, inside, what) => {
    expect(saidOf(inside)).toBe(runs(what));
  });

  test.each([
    ['a sheet beside it', `<?xml-stylesheet href="x.css"?>${open} />`, runs('<?xml-stylesheet?>')],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${open} />`, 'a drawing with entities'],
    ['a script for the whole', `${open} onload="alert(1)" />`, runs('onload=')],
    ['an unknown entity', `${open}>&a;</svg>`, 'a broken picture'],
    ['two attributes of one name', `${open} id="a" id="b" />`, 'a broken picture'],
    ['an end that is missing', `${open}>`, 'a broken picture'],
    ['something behind its end', `${open} /><script />`, 'a broken picture'],
    ['a control character', `${open}>&#1;</svg>`, 'a broken picture'],
    [
      'another root',
      '<html xmlns="http://www.w3.org/1999/xhtml" />',
      'not the picture that its name says',
    ],
    ['no language', '<svg><path d="M0 0" /></svg>', 'not the picture that its name says'],
    ['a text that is none', 'words', 'a broken picture'],
    ['another encoding', `<?xml version="1.0" encoding="utf-7"?>${open} />`, 'not UTF-8'],
  ])('is refused with %s', (_, text, said) => {
    expect(refuse(text)?.split(', with')[0]).toContain(said);
  });

  /** Each draws the one before ten times: the last a hundred thousand million times. */
  const bomb = (refer: (id: string) => string, last = 11) =>
    Array.from(
      { length: last },
      (_, n) => `<g id="b${n + 1}">${refer(`b${n}`).repeat(10)}</g>`,
    ).reduce((before, group) => before + group, '<path id="b0" d="M0 0h1" />');
  const again = 'a drawing whose references draw over 20000 parts once more';
  const itself = 'a drawing that draws itself, through a reference to its own id';

  test.each([
    ['a part that is drawn without end', bomb((id) => `<use href="#${id}" />`), again],
    ['the same by an old name', bomb((id) => `<use xlink:href=" #${id} " />`), again],
    ['the same with entities', bomb((id) => `<use href="&#35;&#98;${id.slice(1)}" />`), again],
    ['the same with percent signs', bomb((id) => `<use href="#%62${id.slice(1)}" />`), again],
    ['the same with patterns', bomb((id) => `<path fill="url(#${id})" />`), again],
    ['the same with escapes', bomb((id) => `<path style="mask:url(\\23 ${id})" />`), again],
    ['one that is drawn in itself', '<g id="a"><use href="#a" /></g>', itself],
    ['one that draws itself', '<use id="a" href="#a" />', itself],
    ['two in a circle', '<g id="a"><use href="#b" /></g><g id="b"><use href="#a" /></g>', itself],
    [
      'a mask in a circle',
      '<mask id="a"><path mask="url(#b)" /></mask><mask id="b"><g mask="url(#a)" /></mask>',
      itself,
    ],
  ])('is refused with %s', (_, inside, said) => {
    expect(saidOf(inside)).toBe(said);
  });

  /** In each the one before, several times; the last with the reference to it. */
  const nested = (last: number, part: (n: number, inside: string) => string) =>
    Array.from({ length: last }, (_, n) => part(n + 1, `m${n}`)).join('');
  const points = (count: number) => `d="M0 0${' L1 1'.repeat(count)}"`;
  const markers = (refer: (id: string) => string) =>
    nested(5, (n, id) => `<marker id="m${n}"><path ${points(50)} ${refer(id)} /></marker>`);
  const classes = (property: string) =>
    `<style>${nested(8, (n, id) => `.c${n}{${property}:url(#${id})}`)}</style>`;
  const classed = (name: string) =>
    nested(8, (n) => `<${name} id="m${n}">${`<path class="c${n}" />`.repeat(9)}</${name}>`);
  const m0 = '<g id="m0"><path /></g>';

  test.each([
    ['markers at each point', m0 + markers((id) => `marker-mid="url(#${id})"`)],
    ['markers of a style', m0 + markers((id) => `style="marker:url(#${id})"`)],
    [
      'markers of a group',
      `${m0}<g marker-mid="url(#m3)"><path ${points(9)} /></g>${markers((id) => `marker-mid="url(#${id})"`)}`,
    ],
    [
      'markers by a property of its own',
      m0 + markers((id) => `style="--m:url(#${id});marker:var(--m)"`),
    ],
    ...['mask', 'pattern', 'filter', 'clipPath'].map((name) => [
      `parts by the classes of ${name}`,
      m0 +
        classes(name === 'pattern' ? 'fill' : name === 'clipPath' ? 'clip-path' : name) +
        classed(name),
    ]),
    ['a class for a part in a link', `${m0}${classes('mask')}${classed('mask')}<a class="c8" />`],
    [
      'a sheet for every element',
      `<style>path:hover{filter:url(#m0)} @media all{path{fill:url(#m0)}}</style><pattern id="m0">${'<g />'.repeat(200)}</pattern>${'<path />'.repeat(200)}`,
    ],
    [
      'masks that are taken over',
      `<style>*{mask:inherit}</style><g id="m0">${'<g />'.repeat(30)}</g><g mask="url(#m0)">${'<path />'.repeat(900)}</g>`,
    ],
    [
      'paint that is taken over',
      `<pattern id="m0">${'<g />'.repeat(200)}</pattern><g fill="url(#m0)">${'<path />'.repeat(200)}</g>`,
    ],
    [
      'paint for what stands in its place',
      `<pattern id="m0">${'<g />'.repeat(200)}</pattern><g id="a">${'<path />'.repeat(200)}</g><use href="#a" fill="url(#m0)" />`,
    ],
    [
      'masks of pictures as large as it is',
      `<mask id="m0" />${'<path mask="url(#m0)" />'.repeat(1100)}`,
    ],
  ])('is refused with %s', (_, inside) => {
    expect(saidOf(inside as string)).toBe(again);
  });

  test('is refused where references lead on from one another too often', () => {
    const masks = (last: number) =>
      nested(last, (n, id) => `<mask id="m${n}"><path mask="url(#${id})" /></mask>`);

    expect(saidOf(m0 + masks(6))).toBeUndefined();
    expect(saidOf(m0 + masks(7))).toBe(
      'a drawing with over 6 references that lead on from one another',
    );
  });

  test('is refused with a chain of references, however long it is', () => {
    const chain = Array.from({ length: 30_000 }, (_, n) => `<use id="c${n}" href="#c${n + 1}" />`);

    expect(saidOf(chain.join(''))).toBe(again);
    expect(saidOf('<g>'.repeat(900) + '</g>'.repeat(900))).toBeUndefined();
    expect(saidOf('<g>'.repeat(30_000) + '</g>'.repeat(30_000))).toBe('a broken picture');
  });

  const reads = 'it makes a text read otherwise than it is written';

  test.each([
    ['in its title', '<title>a\u202eb</title>', `a drawing with U+202E in <title>: ${reads}`],
    ['as an entity', '<text>a&#x202e;b</text>', `a drawing with U+202E in <text>: ${reads}`],
    [
      'in a part of a text',
      '<text><tspan>\u2066</tspan></text>',
      `a drawing with U+2066 in <tspan>: ${reads}`,
    ],
    [
      'in an attribute',
      '<g aria-label="&#8238;" />',
      `a drawing with U+202E in aria-label=: ${reads}`,
    ],
    [
      'of half a line',
      '<desc>&#133;</desc>',
      'a drawing with U+0085 in <desc>: it is a control character',
    ],
  ])('is refused with a hidden sign %s', (_, inside, said) => {
    expect(saidOf(inside)).toBe(said);
  });

  test('is refused in UTF-16', () => {
    expect(refuseDrawing(Buffer.from(`\ufeff${open} />`, 'utf16le'))).toBe('not UTF-8');
  });

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
