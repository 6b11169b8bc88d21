import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildRecord } from '../../scripts/record/build.ts';
import { ruleInput } from '../../scripts/rules/input.ts';
import { runRules } from '../../scripts/rules/run.ts';
import { renderRecord } from '../../scripts/text/rendered-record.ts';
import { checkSources } from '../../scripts/sources/load.ts';

const agenda = 'meetings/2025-11-17/meeting.md';
const report = 'meetings/2025-09-08/05-bridges/report.md';

/** A sample: the file that the sentence above it names, its text, and the line that it takes the place of, where it says so. */
interface Sample {
  readonly file: string;
  readonly text: string;
  readonly inPlaceOf: string | undefined;
}

let page = '';

beforeAll(async () => {
  page = await readFile(join(resolve(import.meta.dirname, '../..'), 'content/pages/handbook.md'), 'utf8');
});

/** The samples of the page, in order: blocks of code under a sentence that ends in a colon and names a file. */
function samples(): readonly Sample[] {
  return [...page.matchAll(/^(.+:)\n\n```\n([\s\S]*?)^```$/gmu)].map(([, sentence = '', text = '']) => {
    const file = [...sentence.matchAll(/`([^`]+\.(?:md|yaml|csv))`/gu)].at(-1)?.[1];
    if (file === undefined) throw new Error(`No file is named in "${sentence}".`);
    return { file, text, inPlaceOf: /in place of `([^`]+)`/u.exec(sentence)?.[1] };
  });
}

/** What a clerk has who copies them: a second sample for a file goes to its end, or in the place of the line that is named. */
function copied(): Map<string, string> {
  const files = new Map<string, string>();
  for (const { file, text, inPlaceOf } of samples()) {
    const before = files.get(file) ?? '';
    expect(inPlaceOf === undefined || before.includes(`${inPlaceOf}\n`), `${file} has "${inPlaceOf ?? ''}"`).toBe(true);
    files.set(
      file,
      inPlaceOf === undefined
        ? [before, text].filter((part) => part !== '').join('\n')
        : before.replace(`${inPlaceOf}\n`, text),
    );
  }
  files.set(
    'meetings/2025-09-08/05-bridges/figures/spans.svg',
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"></svg>',
  );
  return files;
}

/** Everything that a build or `check` would say of the files. */
function remarks(files: ReadonlyMap<string, string>, pictures: readonly string[] = []): readonly string[] {
  const { sources, problems } = checkSources({
    folder: '/content',
    paths: [...files.keys(), ...pictures],
    texts: files,
  });
  if (sources === undefined || problems.length > 0)
    return problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
  const { record, problems: links } = buildRecord(sources);
  const found = [...links, ...renderRecord(record).problems, ...runRules(ruleInput(record, '2026-01-05')).findings];
  return found.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

describe('What a clerk copies from the handbook is right', () => {
  test('Its samples make a body that nothing is to be said of', () => {
    expect(samples().map(({ file }) => file)).toEqual(
      expect.arrayContaining(['panel.yaml', 'people.yaml', agenda, report]),
    );
    expect(remarks(copied())).toEqual([]);
  });

  test('Its entries for papers without a text can stand on an agenda', () => {
    const entries = [...page.matchAll(/^\| `(\{.+\})` \|/gmu)].map(([, entry = '']) => `      - ${entry}\n`);
    expect(entries.length).toBeGreaterThan(6);
    const files = copied();
    // One paper stands under one item, and two of the entries have theirs in the samples.
    const further = entries.filter((entry) => files.get(agenda)?.includes(entry.replace(/[{}]/gu, '')) !== true);
    expect(further.length).toBe(entries.length - 2);
    files.set('standing-text/exclusion.md', '---\ntitle: Exclusion of the public\nrole: exclusion\n---\n');
    files.set(
      agenda,
      `${files.get(agenda)?.replace(/---\n$/u, '') ?? ''}  - {number: "4", standing: exclusion}\n  - number: "5"\n    title: Papers of every kind\n    folder: 05-papers\n    outcome: noted\n    documents:\n${further.join('')}---\n`,
    );
    expect(remarks(files, ['meetings/2025-11-17/05-papers/map.pdf'])).toEqual([]);
  });

  test('Its references lead somewhere', () => {
    const table = page.slice(page.indexOf('### References'), page.indexOf('## Minutes'));
    const references = [...table.matchAll(/`(\[[^`]+\))`/gu)].map(([, reference = '']) => reference);
    expect(references.length).toBeGreaterThan(9);
    const files = copied();
    files.set(
      report,
      `${files.get(report) ?? ''}\n## 7. See also\n\n${references.map((reference, index) => `7.${index + 1} This is told in ${reference}.\n`).join('\n')}`,
    );
    expect(remarks(files)).toEqual([]);
  });
});
