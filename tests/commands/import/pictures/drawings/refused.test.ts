import { describe, expect, test } from 'vitest';
import { refuseDrawing } from '../../../../../site/content/pictures/drawing/refuse-drawing.ts';
import { open, refuse, saidOf } from './said-of.ts';

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
});
