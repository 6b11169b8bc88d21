import { printDate } from '../../calendar/printed-date.ts';
import { programmeOn } from '../../record/programme/work-programme-as-at.ts';
import type { BodyRecord } from '../../record/record.ts';
import { asAt } from '../../record/as-at.ts';
import { fieldLines } from '../../views/field-blocks.ts';
import { presentedBy } from '../../views/programme-view.ts';
import type { SearchEntry } from '../search-entry.ts';
import type { EntryMaker } from './entry-maker.ts';
import { plainBlocks } from './entry-maker.ts';

type Programme = BodyRecord['registers']['workProgramme'];

/** What the body plans to look at, line by line as its page shows them today, and the topics that it may choose. */
export function programmeEntries(programme: Programme, maker: EntryMaker): readonly SearchEntry[] {
  const { lines, menu } = programmeOn(asAt(maker.sources.record), programme);
  return [
    ...lines
      .map(({ entry }) => entry)
      .filter(({ title, objectives }) => title !== undefined || objectives.length > 0)
      .map((entry) => lineEntry(entry, maker)),
    ...menu.map((topic) => menuEntry(topic, maker)),
  ];
}

function lineEntry(entry: Programme['entries'][number], maker: EntryMaker): SearchEntry {
  const when = entry.date === undefined ? entry.when : printDate(entry.date);
  const presenting = presentedBy(entry, maker.sources.record);
  const anchor = `entry-${entry.id}`;
  const deferredTo = entry['deferred-to'];
  return maker.make({
    kind: 'Work programme',
    page: '/work-programme/',
    anchor,
    title: entry.title ?? fieldLines(entry.objectives)[0] ?? '',
    context: `Work programme ${entry.year}${when === undefined ? '' : `, ${when}`}`,
    belongs: ['Work programme, plan', entry.year],
    blocks: plainBlocks(
      anchor,
      ...fieldLines(entry.objectives),
      ...fieldLines(entry.additional),
      entry.condition,
      presenting === undefined ? undefined : `Presented by ${presenting}.`,
      deferredTo === undefined ? undefined : `Deferred to ${printDate(deferredTo)}.`,
      ...entry.history.map(({ text }) => text),
    ),
    topics: entry.topics,
  });
}

function menuEntry(topic: Programme['menu'][number], maker: EntryMaker): SearchEntry {
  const anchor = `topic-${topic.id}`;
  return maker.make({
    kind: 'Work programme',
    page: '/work-programme/',
    anchor,
    title: topic.title,
    context: 'Work programme, topics to choose from',
    belongs: ['Work programme'],
    blocks: plainBlocks(anchor, ...fieldLines(topic.objectives), ...fieldLines(topic.notes), topic['plan-link']),
    topics: topic.topics,
  });
}
