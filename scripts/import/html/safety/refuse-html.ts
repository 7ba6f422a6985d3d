const most = 1000;

/** Why HTML is nothing to parse: what parses it compares each attribute of a tag with all that it has already. */
export function refuseHtml(html: string): string | undefined {
  tag.lastIndex = 0;
  while (tag.test(html)) {
    attribute.lastIndex = tag.lastIndex;
    for (let count = 0; attribute.test(html); count += 1) {
      if (count === most) return `a tag of over ${most} attributes`;
      tag.lastIndex = attribute.lastIndex;
    }
  }
  return undefined;
}

const tag = /<[a-z][^\s/>]*/gi;

/** As a browser reads one: whatever stands between spaces is a name, and has a value or none. */
const attribute = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?/y;
