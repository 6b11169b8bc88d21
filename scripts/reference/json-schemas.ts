import { z } from 'zod';
import { sourceKinds } from '../sources/schemas/kinds.ts';

/** Words of ours in a schema, which readers of JSON Schema need not know. */
const own = new Set(['form', 'fixedForm']);

/** JSON Schemas (draft 2020-12) of every kind of source, by the names of their files: for editors that help with YAML. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    sourceKinds.map(({ name, title, about, schema }) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      const text = JSON.stringify(
        { $schema, title, description: about, ...rest },
        (key, value: unknown) => (own.has(key) ? undefined : value),
        2,
      );
      return [`${name}.schema.json`, `${text}\n`];
    }),
  );
}
