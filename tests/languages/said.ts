import type { Root } from 'hast';
import { htmlToHast } from 'satteri';

type Node = Root | Root['children'][number];

/** Elements whose text belongs to no language. */
const wordless = ['script', 'style', 'code', 'pre', 'kbd'];
const spoken = ['alt', 'ariaLabel', 'placeholder', 'title', 'label', 'summary'];

/** Everything that a page says: its text, and the attributes that are read out or shown. */
export const saidIn = (html: string): string[] =>
  textsOf(htmlToHast(html) as Root)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

function textsOf(node: Node): string[] {
  if (node.type === 'text') return [node.value];
  if (node.type === 'element') {
    if (wordless.includes(node.tagName)) return [];
    const { properties } = node;
    const attributes = spoken.map((name) => properties[name]);
    if (/description|title|site_name/.test(`${properties['name']} ${properties['property']}`))
      attributes.push(properties['content']);
    for (const [name, value] of Object.entries(properties)) {
      if (name.startsWith('data') && typeof value === 'string') attributes.push(...leaves(value));
    }
    return [
      ...attributes.filter((value) => typeof value === 'string'),
      ...node.children.flatMap(textsOf),
    ];
  }
  return 'children' in node ? node.children.flatMap(textsOf) : [];
}

/** The texts that a page hands to its scripts. */
function leaves(value: string): string[] {
  if (!/^[[{]/.test(value)) return / /.test(value) ? [value] : [];
  const found: string[] = [];
  JSON.parse(value, (_, leaf: unknown) => {
    if (typeof leaf === 'string') found.push(leaf);
    return leaf;
  });
  return found;
}
