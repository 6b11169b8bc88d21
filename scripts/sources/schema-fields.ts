import { z } from 'zod';

/** The names that a strict object takes at a path, unions included. */
export function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): ReadonlySet<string> {
  return new Set(
    nodesAt(schema, path).flatMap(({ properties }) => (isRecord(properties) ? Object.keys(properties) : [])),
  );
}

/** Whether the value at a path may be any words: not a date, an id, a number or one of a few words. */
export function takesWords(schema: z.ZodType, path: readonly PropertyKey[]): boolean {
  return nodesAt(schema, path).some(
    ({ type, enum: choices, const: only, pattern, format, fixedForm }) =>
      [type].flat().includes('string') &&
      [choices, only, pattern, format, fixedForm].every((limit) => limit === undefined),
  );
}

/** What a schema says of the value at a path: one node for each form that it may have. */
function nodesAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly Readonly<Record<string, unknown>>[] {
  let nodes: readonly unknown[] = [z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })];
  for (const step of path) nodes = nodes.flatMap(alternatives).flatMap((node) => child(node, step));
  return nodes.flatMap(alternatives);
}

function child(node: Readonly<Record<string, unknown>>, step: PropertyKey): readonly unknown[] {
  if (typeof step === 'number') return [node.items];
  const own = isRecord(node.properties) ? node.properties[String(step)] : undefined;
  return [own ?? node.additionalProperties];
}

function alternatives(node: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (!isRecord(node)) return [];
  const choices = node.anyOf ?? node.oneOf;
  return Array.isArray(choices) ? choices.flatMap(alternatives) : [node];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
