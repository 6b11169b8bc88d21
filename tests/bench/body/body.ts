import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Dice, seedOf } from '../dice.ts';
import { members, topics } from './generated.ts';
import type { GeneratedFile } from './generated.ts';
import { generatedMeeting } from './meeting.ts';
import { Prose, capital } from './prose.ts';

/** What to generate: a body of so many meetings; each depends on the seed and its place alone, so that a small body begins a large one. */
export interface BodyRequest {
  readonly meetings: number;
  readonly seed: number;
}

/** Writes a body below a folder. */
export async function writeBody(folder: string, request: BodyRequest): Promise<void> {
  for (const [path, text] of generatedFiles(request)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** The files of a body: each meeting with its agenda, minutes, three reports, three appendices and slides. */
export function* generatedFiles({ meetings, seed }: BodyRequest): Generator<GeneratedFile> {
  yield ['panel.yaml', panel];
  yield ['people.yaml', people(seed)];
  yield ['topics.yaml', `topics:\n${topics.map((id) => `  - { id: ${id}, title: ${capital(id)} }\n`).join('')}`];
  yield ['synonyms.yaml', 'groups:\n  - [rubbish, waste]\n'];
  yield ['standing-text/apologies.md', '---\ntitle: Apologies\nrole: apologies\n---\n\nTo receive any apologies.\n'];
  yield [
    'standing-text/minutes.md',
    '---\ntitle: Minutes of the last meeting\nrole: minutes\n---\n\nTo confirm them.\n',
  ];
  for (let index = 0; index < meetings; index += 1) yield* generatedMeeting(index, seed);
}

const panel = `id: bench
name: Measuring Scrutiny Committee
short: MSC
url: https://measuring.example/
about: A committee made up to measure with.
contact:
  name: Scrutiny office
  email: scrutiny@measuring.example
organisations:
  - { id: ford, name: Ford Borough Council, kind: council }
`;

function people(seed: number): string {
  const prose = new Prose(new Dice(seedOf(seed, 'people')));
  const names = new Set<string>();
  while (names.size < members) names.add(`Cllr ${prose.place()} ${prose.place()}`);
  const role = (index: number): string =>
    index === 0 ? 'chair' : index === members - 1 ? 'officer, title: Scrutiny Officer' : 'member';
  const one = (name: string, index: number): string =>
    `  - id: m${index}\n    name: ${JSON.stringify(name)}\n    memberships:\n      - { role: ${role(index)}, organisation: ford, from: "1995-05-20" }\n`;
  return `people:\n${[...names].map(one).join('')}`;
}
