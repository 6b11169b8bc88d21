import { fewAtATime } from '../files/few-at-a-time.ts';
import type { PackEngine } from '../pack/engine.ts';
import { PackErrors } from '../pack/pack-error.ts';
import type { PackError } from '../pack/pack-error.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import type { Progress } from '../terminal/progress.ts';
import { largePrintPacks, meetingPacks } from './meeting-packs.ts';
import type { MeetingPack } from './meeting-packs.ts';
import { faultsIn, inOrder } from './pack-faults.ts';
import { printSources } from './pack-request.ts';
import type { Prepared } from './prepared.ts';
import type { Shard } from './shard-name.ts';
import { printSwapLists } from './swap-lists.ts';

/** The meetings that a shard prints: every so-manieth, so that years with long packs are shared out. */
export function meetingsOf(meetings: readonly Meeting[], { number, of }: Shard): readonly Meeting[] {
  return meetings.filter(({ packs }) => packs.length > 0).filter((_, index) => index % of === number - 1);
}

/** What prints a shard. */
export interface ShardOptions {
  readonly engine: PackEngine;
  readonly jobs: number;
  /** Whether each pack is also made in large print. */
  readonly largePrint: boolean;
  readonly progress: Progress;
}

/**
 * Prints the packs of one shard into the engine's cache and publishes nothing: a build on a machine that has the caches of all
 * shards finds every pack printed. Tells how many packs there were. Throws PackErrors.
 */
export async function printShard(
  prepared: Prepared,
  shard: Shard,
  { engine, jobs, largePrint, progress }: ShardOptions,
): Promise<number> {
  progress.step(`Printing the packs of part ${shard.number} of ${shard.of}`);
  const sources = printSources(prepared);
  const large = largePrint ? printSources(prepared, 'large-print') : undefined;
  const meetings = meetingsOf(prepared.record.meetings, shard);
  const faults: PackError[] = [];
  let printed = 0;
  await fewAtATime(meetings, jobs, async (meeting) => {
    try {
      const packs = new Map<string, MeetingPack>();
      for await (const made of meetingPacks(meeting, sources, engine)) {
        packs.set(made.facts.id, made);
        printed += 1;
        progress.at(printed, meetings.length, made.facts.id);
      }
      if (large)
        for await (const { facts } of largePrintPacks(meeting, large, engine))
          progress.at(printed, meetings.length, facts.id);
      await printSwapLists(meeting, packs, { ...sources, packs: new Map() }, engine);
    } catch (error) {
      faults.push(...faultsIn(error));
    }
  });
  if (faults.length > 0) throw new PackErrors(inOrder(faults));
  return printed;
}
