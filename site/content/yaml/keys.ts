import type * as z from 'zod';

type Schema = z.core.$ZodType;

/** What a schema is made of, as far as it leads to the keys of its values. */
interface Parts {
  type: string;
  shape?: Record<PropertyKey, Schema>;
  element?: Schema;
  valueType?: Schema;
  /** The schema behind `.optional()`, `.default()` and their like. */
  innerType?: Schema;
  in?: Schema;
}

/** The keys that a schema knows at a place in its values, for "did you mean". */
export function keysAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  let at: Schema | undefined = schema;
  for (const step of path) {
    if (!at) return [];
    const { shape, element, valueType } = partsOf(at);
    at = shape?.[step] ?? element ?? valueType;
  }
  return at ? Object.keys(partsOf(at).shape ?? {}) : [];
}

function partsOf(schema: Schema): Parts {
  const parts: Parts = schema._zod.def;
  const inner = parts.innerType ?? parts.in;
  return inner ? partsOf(inner) : parts;
}
