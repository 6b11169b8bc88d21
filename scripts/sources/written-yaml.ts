import { Document, isScalar, visit } from 'yaml';

/** Fields as YAML: those that are undefined, and empty lists, are left out; what looks like a number or a date stands in quotes. */
export function yamlText(fields: Readonly<Record<string, unknown>>): string {
  const document = new Document(without(fields));
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string' && /^\d/u.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
    // Short lists of ids and labels stand on one line.
    Seq: (_, node) => {
      if (node.items.every((item) => isScalar(item) && /^[\w./-]{1,24}$/u.test(String(item.value)))) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A Markdown file: its fields, and its text. */
export function markdownFile(fields: Readonly<Record<string, unknown>>, body = ''): string {
  const text = body.trim();
  return `---\n${yamlText(fields)}---\n${text === '' ? '' : `\n${text}\n`}`;
}

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined && !(Array.isArray(one) && one.length === 0))
      .map(([name, one]) => [name, without(one)]),
  );
}
