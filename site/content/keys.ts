import type * as z from 'zod';

/** The keys that a schema knows at a place in its values, for "did you mean". */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  let at: z.core.$ZodType | undefined = schema;
  for (const step of path) at = at && stepInto(unwrap(at), step);
  const found = at && unwrap(at)._zod.def;
  return found && 'shape' in found ? Object.keys(found.shape as object) : [];
}

function stepInto(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  const def = schema._zod.def as Record<string, unknown>;
  const shape = def['shape'] as Record<PropertyKey, z.core.$ZodType> | undefined;
  return shape?.[step] ?? ((def['element'] ?? def['valueType']) as z.core.$ZodType | undefined);
}

/** The schema behind `.optional()`, `.default()` and their like. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const def = schema._zod.def as Record<string, unknown>;
  const inner = (def['innerType'] ?? def['in']) as z.core.$ZodType | undefined;
  return inner ? unwrap(inner) : schema;
}
