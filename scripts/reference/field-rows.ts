import { z } from 'zod';

/** A field as the reference tells it. */
export interface FieldRow {
  /** Its name, after those of the fields it stands in: `venue / room`. */
  readonly path: string;
  /** What it says, in a sentence or two. */
  readonly says: string;
  /** How its value is written. */
  readonly form: string;
  /** What holds where it is left out; undefined where nothing does. */
  readonly otherwise: string | undefined;
  readonly needed: boolean;
}

/** A part of a JSON Schema; unknown words in it are left alone. */
interface Node {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly form?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly anyOf?: readonly Node[];
  readonly items?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: Node | boolean;
  readonly required?: readonly string[];
}

/** Every field that a schema takes, outer ones before those within. What has a form of its own is told as one value. */
export function fieldRows(schema: z.ZodType): readonly FieldRow[] {
  return rowsWithin(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node, '');
}

function rowsWithin(node: Node, path: string): readonly FieldRow[] {
  if (node.form !== undefined) return [];
  const within = [
    ...(node.anyOf ?? []).flatMap((choice) => rowsWithin(choice, path)),
    ...(node.items === undefined ? [] : rowsWithin(node.items, path)),
    ...Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
      const own = path === '' ? name : `${path} / ${name}`;
      return [row(own, field, node.required?.includes(name) ?? false), ...rowsWithin(field, own)];
    }),
  ];
  // A field that several forms of a value have is one field.
  return [...new Map(within.toReversed().map((field) => [field.path, field])).values()].toReversed();
}

function row(path: string, field: Node, required: boolean): FieldRow {
  return {
    path,
    says: field.description ?? '',
    form: formOf(field),
    otherwise: otherwiseOf(field.default),
    needed: required && field.default === undefined,
  };
}

function formOf(node: Node): string {
  if (node.enum !== undefined) return node.enum.map(asTyped).join(', ');
  if (node.const !== undefined) return asTyped(node.const);
  if (node.form !== undefined) return node.form;
  if (node.items !== undefined) return `a list: ${formOf(node.items)}`;
  if (node.anyOf !== undefined) return [...new Set(node.anyOf.map(formOf))].join('; or ');
  if (node.properties !== undefined) return 'fields';
  if (typeof node.additionalProperties === 'object') return `names, each with ${formOf(node.additionalProperties)}`;
  if (node.type === 'boolean') return '`true` or `false`';
  if (node.type === 'integer' || node.type === 'number') return 'a number';
  return node.format === 'email' ? 'an email address' : 'words';
}

function otherwiseOf(value: unknown): string | undefined {
  if (value === undefined || value === '' || (typeof value === 'object' && value !== null)) return undefined;
  return asTyped(value);
}

/** A value as a clerk types it. */
function asTyped(value: unknown): string {
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}
