import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { meetingDay } from './meeting.ts';

/** One edit of each kind of source, made in the middle of the body. */
export const edits = {
  'a paper': ['report', '1.1 ', '1.1 Edited. '],
  minutes: ['minutes.md', 'Apologies were received.', 'Some apologies were received.'],
  'an agenda': ['meeting.md', 'To note the report.', 'To note the whole report.'],
  'a person': ['people.yaml', 'Scrutiny Officer', 'Lead Scrutiny Officer'],
  'the body': ['panel.yaml', 'made up to measure', 'made up to be measured'],
  'a topic': ['topics.yaml', 'title: Waste', 'title: Waste and recycling'],
  'a standing text': ['standing-text/apologies.md', 'any apologies', 'apologies'],
} as const;

export type EditKind = keyof typeof edits;

/** Makes an edit in a generated body of so many meetings. Throws where the body has not what is edited. */
export async function edit(content: string, meetings: number, kind: EditKind): Promise<void> {
  const [name, from, to] = edits[kind];
  const path = join(content, await fileOf(content, name, Math.floor(meetings / 2)));
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has no "${from}".`);
  await writeFile(path, text.replace(from, to));
}

async function fileOf(content: string, name: string, meeting: number): Promise<string> {
  const folder = `meetings/${meetingDay(meeting)}`;
  if (name === 'minutes.md' || name === 'meeting.md') return `${folder}/${name}`;
  if (name !== 'report') return name;
  const agenda = await readFile(join(content, folder, 'meeting.md'), 'utf8');
  return `${folder}/${/folder: (\S+)/u.exec(agenda)?.[1] ?? ''}/report.md`;
}
