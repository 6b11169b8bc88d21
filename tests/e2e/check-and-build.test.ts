import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { command as build } from '../../scripts/commands/build.ts';
import { command as check } from '../../scripts/commands/check.ts';
import type { Command, CommandCall } from '../../scripts/commands/command.ts';
import { SourcesError } from '../../scripts/sources/problem.ts';
import { contentFolder, edited, smallContent } from '../fixtures/content-folder.ts';
import type { Changes } from '../fixtures/content-folder.ts';

const meetingFile = 'meetings/2031-04-07/meeting.md';
const reportFile = 'meetings/2031-04-07/02-dredging/report.md';
const documents = (list: string): Changes => edited(meetingFile, 'documents: [report]', `documents: [${list}]`);

let out = '';
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'minutebook agree-'));
});
afterAll(() => rm(out, { recursive: true, force: true }));

/** What a command makes of a body: nothing wrong, or the problems for which it refuses. */
async function verdict(command: Command, content: string, values: CommandCall['values'] = {}): Promise<string> {
  using _out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  using _err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await command.run({ values: { content, ...values }, positionals: [], signal: new AbortController().signal });
    return 'taken';
  } catch (error) {
    if (error instanceof SourcesError) return error.message;
    throw error;
  }
}

async function verdicts(changes: Changes): Promise<{ readonly checked: string; readonly built: string }> {
  await using folder = await contentFolder(changes);
  const checked = await verdict(check, folder.path);
  const built = await verdict(build, folder.path, { out: join(out, 'dist'), cache: join(out, 'cache') });
  return { checked, built };
}

describe('What the check finds and what the build refuses are one', () => {
  it.each([
    ['a number sign that cuts a title', edited(meetingFile, 'title: Dredging', 'title: Dredging #2')],
    ['a paper that is not there', documents('report, costs')],
    ['a supplied file that is not there', documents('report, {file: map.pdf, title: Map}')],
    ['minutes that are not there', documents('report, {minutes: "2030-01-01"}')],
    [
      'a pack of papers that are not there',
      edited(meetingFile, 'items:', 'packs: [{id: late, title: Late, documents: [9/x]}]\nitems:'),
    ],
    [
      'a table without its file',
      edited(reportFile, '## ', '::: table {src="data/x.csv" caption="X" row-headers=1}\n:::\n\n## '),
    ],
    ['a reference to nothing', edited(reportFile, '## ', 'See [minute 99](minute:99).\n\n## ')],
    ['a page with an address of the site', { 'pages/members.md': '---\ntitle: Members\n---\nx\n' }],
    ['an old address where something stands', edited(meetingFile, 'state: held', 'state: held\naliases: [/meetings/]')],
    ['a page that no address can have', { 'pages/a b.md': '---\ntitle: A\n---\nx\n' }],
    [
      'a vote of somebody who is not there',
      edited('meetings/2031-04-07/minutes.md', '::: resolved', '::: vote {for=nobody-here}\n:::\n\n::: resolved'),
    ],
    ['a letter that no font has', edited(reportFile, '## ', 'A \u{1f9ff}\u{16b10} here.\n\n## ')],
    ['a comment in a field', edited(meetingFile, 'title: Dredging', 'title: Dredging <!-- draft -->')],
    ['words struck out in a field', edited(meetingFile, 'title: Dredging', 'title: "~~Dredging~~ Lamps"')],
    ['a tag', edited(reportFile, '## ', 'It is <u>urgent</u>.\n\n## ')],
    ['an attribute that is not known', edited(reportFile, '## ', '::: note {tone=red}\nx\n:::\n\n## ')],
    [
      'a number sign that takes a bracket with it',
      edited(meetingFile, 'documents: [report]', 'documents: [report, {to-follow: Costs #2}]'),
    ],
    [
      'a supplied file that is no PDF',
      { ...documents('report, {file: map.pdf, title: Map}'), 'meetings/2031-04-07/02-dredging/map.pdf': 'no PDF' },
    ],
    [
      'several at once',
      {
        ...edited(meetingFile, 'title: Dredging', 'title: Dredging #2'),
        'pages/members.md': '---\ntitle: M\n---\nx\n',
      },
    ],
  ])('%s', async (_what, changes) => {
    const { checked, built } = await verdicts(changes);
    expect(checked).not.toBe('taken');
    expect(checked).toMatch(/^.+:\d+:\d+ {2}\S/u);
    expect(built).toBe(checked);
  });

  it.each([
    ['a body without fault', {}],
    [
      'a table, a caption and a title with words that no page holds',
      edited(
        reportFile,
        '## ',
        `::: table {caption="${'c'.repeat(300)}" row-headers=1}\n\n| Area | Key |\n| --- | --- |\n| ${'a'.repeat(300)} | ${'k'.repeat(400)} |\n\n:::\n\n## ${'h'.repeat(200)}\n\n## `,
      ),
    ],
    [
      'names in many scripts, and what pasting brings',
      edited(reportFile, '## ', 'Nguyễn Thị Ấn, عائشة, दिव्या, 王小明, Ọlá, ﬁne \uf0b7 µ ⇒ 👍🏽.\n\n## '),
    ],
    [
      'a body that asks for rules, with a meeting of long ago',
      {
        'panel.yaml': `${smallContent['panel.yaml'] ?? ''}rules:\n  clear-days: {days: 3}\n  inspection: {years: 6}\n`,
        'meetings/1965-05-04/meeting.md':
          '---\ndate: "1965-05-04"\nstate: held\npublished: "1965-04-01"\nitems: [{number: "1", standing: apologies}]\n---\n',
      },
    ],
  ])('%s is taken by both', async (_what, changes) => {
    expect(await verdicts(changes)).toEqual({ checked: 'taken', built: 'taken' });
  });
});
