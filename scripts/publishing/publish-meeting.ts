import { dirname, join } from 'node:path';
import { clearDrafts, writeNewFile } from '../files/files.ts';
import type { PackEngine } from '../pack/engine.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import type { ReleasedPack } from '../record/meetings/released-pack.ts';
import { changesSince, releasedPack, releaseFile } from '../release/release-file.ts';
import type { UnpublishedChange } from '../release/release-file.ts';
import { meetingPacks } from './meeting-packs.ts';
import { printSources } from './pack-request.ts';
import type { Prepared } from './prepared.ts';

/** What is published, when and why. */
export interface Publication {
  readonly meeting: Meeting;
  readonly date: string;
  /** The time of day: written down where there was a release on that day already. */
  readonly time: string;
  /** Why what was published before is changed; needed where anything of it is. */
  readonly reason: string | undefined;
  /** The content folder, in which the release is written down. */
  readonly content: string;
}

/** What came of it. */
export type Published =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'needs-reason'; readonly changes: readonly UnpublishedChange[] }
  /** There was a release on that day at that time or later. */
  | { readonly kind: 'same-time'; readonly changes: readonly UnpublishedChange[] }
  | {
      readonly kind: 'released';
      readonly file: string;
      readonly number: number;
      readonly changes: readonly UnpublishedChange[];
    };

/**
 * Writes down what is published of a meeting: every page of its packs, so that numbers stay and changes can be told.
 * Nothing that was written before is touched. Throws PackErrors where a paper cannot be printed, and a FileError.
 */
export async function publishMeeting(
  { meeting, date, time, reason, content }: Publication,
  prepared: Prepared,
  engine: PackEngine,
): Promise<Published> {
  const { releases } = meeting;
  const packs = await packsAsTheyAre(meeting, prepared, engine);
  const changes = changesSince(releases, packs);
  if (changes.length === 0) return { kind: 'unchanged' };
  if (changes.some(({ isNew }) => !isNew)) {
    if (reason === undefined) return { kind: 'needs-reason', changes };
  }
  // Who holds a printed pack knows it by its day, and by the time where that day has two.
  const last = releases.at(-1);
  const isSecond = last?.date === date;
  if (isSecond && last.time !== undefined && last.time >= time) return { kind: 'same-time', changes };
  const number = releases.length + 1;
  const file = join(dirname(meeting.source.file), 'releases', `${number}.yaml`);
  await clearDrafts(dirname(join(content, file)));
  const day = { date, time: isSecond ? time : undefined };
  await writeNewFile(join(content, file), releaseFile({ number, ...day, reason, packs }));
  return { kind: 'released', file, number, changes };
}

async function packsAsTheyAre(
  meeting: Meeting,
  prepared: Prepared,
  engine: PackEngine,
): Promise<readonly ReleasedPack[]> {
  const packs: ReleasedPack[] = [];
  for await (const { facts, pack } of meetingPacks(meeting, printSources(prepared), engine))
    packs.push(releasedPack(facts.id, pack));
  return packs;
}
