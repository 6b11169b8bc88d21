import { printDate } from '../../calendar/printed-date.ts';
import { decisionKindLabels } from '../../record/decisions/decision-kinds.ts';
import type { Decision } from '../../record/decisions/decision.ts';
import type { SearchEntry } from '../search-entry.ts';
import type { EntryMaker } from './entry-maker.ts';
import { minuteReferences, resolutionBlocks } from './minute-entries.ts';

/**
 * What was resolved in each minute, by itself: whoever asks only for decisions gets none that merely were talked about. Beside its
 * minute it is the same thing, and is not shown twice.
 */
export function decisionEntries(decisions: readonly Decision[], maker: EntryMaker): readonly SearchEntry[] {
  return [...Map.groupBy(decisions, ({ minute }) => minute).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { minute, meetingId, date, item } = first;
    const labels = own.flatMap(({ kind }) => (kind === 'other' ? [] : [decisionKindLabels[kind]]));
    return [
      maker.make(
        {
          kind: 'Decision',
          page: `/meetings/${meetingId}/minutes/`,
          anchor: first.clause.anchor,
          title: `Decision in minute ${minute.number}: ${minute.title}`,
          subject: minute.title,
          context: `Minutes of ${printDate(date)}`,
          belongs: ['Decision, resolution, resolved', ...new Set(labels), item?.title ?? ''],
          references: minuteReferences(minute),
          blocks: minute.blocks.flatMap((block) =>
            block.kind === 'resolved' ? resolutionBlocks(minute, block, maker) : [],
          ),
          topics: own.flatMap(({ topics }) => topics),
          thing: `minute ${minute.key}`,
        },
        maker.meeting(meetingId),
      ),
    ];
  });
}
