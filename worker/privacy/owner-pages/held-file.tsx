import type { Child } from 'hono/jsx';
import type { OwnerStrings } from '../../../site/languages/registry/strings.ts';
import { shortMoment } from '../../owner/format.ts';
import type { View } from '../../owner/view.ts';
import type { Held } from '../db/held.ts';

/** Columns that hold JSON. */
const packed: readonly string[] = ['data', 'suggested'];

/** Columns that hold 0 or 1. */
const flags: readonly string[] = ['quarantined', 'acknowledgement_withheld', 'is_automatic'];

/** Columns that say again what another one says. */
const repeated: readonly string[] = ['html'];

/** All that is held about an address as one page that needs nothing else, for whoever asked for it. */
export function heldFile(view: View, { email, held }: { email: string; held: Held }): string {
  const { privacy: strings } = view.strings;
  const title = strings.heldAbout(email, view.settings.name);
  const tables = (Object.keys(held) as (keyof Held)[]).filter((table) => held[table].length > 0);
  return `<!doctype html>\n${(
    <html lang={view.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style>{style}</style>
      </head>
      <body>
        <h1>{title}</h1>
        <p>{strings.heldOn(shortMoment(view.now.toISOString(), view))}</p>
        {tables.length === 0 && <p>{strings.nothing}</p>}
        {tables.map((table) => (
          <section>
            <h2>{strings.tables[table]}</h2>
            {held[table].map((row) => (
              <Values of={row} view={view} />
            ))}
          </section>
        ))}
      </body>
    </html>
  )}`;
}

const style = `body{max-width:48em;margin:0 auto;padding:1rem;font:1rem/1.5 system-ui,sans-serif}
dl{margin:0 0 1rem;padding:.75rem;border:1px solid #97a0ad;border-radius:.5rem}dl dl{margin:.25rem 0}
dt{font-size:.875rem;opacity:.75}dd{margin:0 0 .5rem;white-space:pre-line;overflow-wrap:anywhere}`;

const Values = ({ of, view }: { of: Record<string, unknown>; view: View }) => (
  <dl>
    {Object.entries(of)
      .filter(([name, value]) => isSaid(value) && !(repeated.includes(name) && isSaid(of['text'])))
      .map(([name, value]) => (
        <>
          <dt>{labelOf(name, view.strings)}</dt>
          <dd dir="auto">
            <Value of={read(name, value)} view={view} />
          </dd>
        </>
      ))}
  </dl>
);

const isSaid = (value: unknown) => value !== null && value !== undefined && value !== '';

const labelOf = (name: string, { held }: OwnerStrings) => held[name as keyof typeof held] ?? name;

function Value({ of, view }: { of: unknown; view: View }): Child {
  const { privacy: strings } = view.strings;
  if (Array.isArray(of)) return of.map((one) => <Item of={one} view={view} />);
  if (typeof of === 'object' && of !== null)
    return <Values of={of as Record<string, unknown>} view={view} />;
  if (typeof of === 'boolean') return of ? strings.yes : strings.no;
  return isTime(of) ? shortMoment(of, view) : String(of);
}

/** What is listed stands in a line of its own. */
const Item = ({ of, view }: { of: unknown; view: View }) => (
  <div>
    <Value of={of} view={view} />
  </div>
);

const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value);

function read(name: string, value: unknown): unknown {
  if (flags.includes(name)) return value === 1;
  return packed.includes(name) ? unpacked(value) : value;
}

/** A row may be damaged: what cannot be read as JSON is shown as it is. */
function unpacked(value: unknown): unknown {
  try {
    return JSON.parse(String(value));
  } catch {
    return value;
  }
}
