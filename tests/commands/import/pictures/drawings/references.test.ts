import { describe, expect, test } from 'vitest';
import { saidOf } from './said-of.ts';

describe('a drawing', () => {
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
});
