import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { referenceFiles } from '../../scripts/commands/reference.ts';
import { chart } from '../../scripts/markdown/charts/chart-container.ts';
import { figure } from '../../scripts/markdown/figures/figure-container.ts';
import { note, otherLanguage, quote, recommendations } from '../../scripts/markdown/paragraphs/prose-containers.ts';
import { table } from '../../scripts/markdown/tables/table-container.ts';
import { fieldRows } from '../../scripts/reference/field-rows.ts';
import { containerWords, minuteWords } from '../../scripts/reference/mark-words.ts';
import { allRules } from '../../scripts/rules/all.ts';
import { minuteForm } from '../../scripts/sources/minute-form.ts';
import { parseMinutesBody } from '../../scripts/sources/minutes-body.ts';
import { minuteAttributes } from '../../scripts/sources/minute-attributes.ts';
import { sourceKinds } from '../../scripts/sources/schemas/kinds.ts';

const root = join(import.meta.dirname, '../..');

/** Every field that a value has, as the reference names them. */
function pathsIn(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => pathsIn(entry, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const own = path === '' ? name : `${path} / ${name}`;
    return [own, ...pathsIn(field, own)];
  });
}

describe.each(sourceKinds.map((kind) => [kind.name, kind] as const))('the fields of %s', (name, { schema }) => {
  it('are all told in words', () => {
    const silent = fieldRows(schema).filter(({ says, form }) => says === '' || form === '');
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('are all in the example, which is right', async () => {
    const sample: unknown = parse(await readFile(join(root, `scripts/reference/examples/${name}.yaml`), 'utf8'));
    expect(schema.safeParse(sample).error?.issues ?? []).toEqual([]);
    const shown = new Set(pathsIn(sample));
    expect(
      fieldRows(schema)
        .map(({ path }) => path)
        .filter((path) => !shown.has(path)),
    ).toEqual([]);
    for (const { rule } of (sample as { answers?: { rule: string }[] }).answers ?? [])
      expect(allRules.map(({ id }) => id)).toContain(rule);
  });
});

describe('the marks of texts', () => {
  const kinds = { note, quote, recommendations, language: otherLanguage, table, figure, chart };

  it.each(Object.entries(kinds))(
    '"::: %s" tells every attribute that it takes, and no other',
    (name, { attributes }) => {
      const words = Object.entries(containerWords).find(([known]) => known === name)?.[1];
      expect(Object.keys(words?.attributes ?? {}).toSorted()).toEqual([...attributes].toSorted());
    },
  );

  it.each(Object.entries(minuteAttributes))('in minutes, "%s" too', (place, attributes) => {
    const words = Object.entries(minuteWords).find(([known]) => known === place)?.[1];
    expect(Object.keys(words?.attributes ?? {}).toSorted()).toEqual(Object.keys(attributes).toSorted());
  });

  it('have samples that can be copied into minutes', () => {
    const { minute, ...others } = minuteWords;
    const samples = [...Object.values(others), ...Object.values(containerWords)].map(({ sample }) => sample);
    const body = [minute.sample, ...samples].join('\n\n');
    expect(parseMinutesBody(body, { bodyLine: 1, file: 'minutes.md', form: minuteForm() }).problems).toEqual([]);
  });
});

it('what the reference says is what the schemas say: `npm run reference` makes it anew', async () => {
  for (const [path, text] of await referenceFiles()) expect(await readFile(join(root, path), 'utf8'), path).toBe(text);
});
