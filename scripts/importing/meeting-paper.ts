import type { BodyRecord } from '../record/record.ts';
import { agendaDraft } from './agenda-draft.ts';
import type { ReadDraft } from './agenda-draft.ts';
import { importWord } from './import-word.ts';
import type { WordImport } from './import-word.ts';
import { minutesDraft } from './minutes-draft.ts';
import type { Loss, PaperFile } from './paper.ts';

/** An agenda or minutes that were read from a Word file. */
export interface MeetingPaper {
  readonly draft: ReadDraft;
  /** Pictures and tables that stand beside it. */
  readonly others: readonly PaperFile[];
  readonly losses: readonly Loss[];
}

/** Reads an agenda or minutes. `id`: the meeting's folder, where it is named. Throws an ImportError. */
export function readMeetingPaper(
  bytes: Uint8Array,
  wanted: WordImport,
  {
    kind,
    record,
    id,
  }: { readonly kind: 'agenda' | 'minutes'; readonly record: BodyRecord; readonly id: string | undefined },
): MeetingPaper {
  const { title, files, losses } = importWord(bytes, wanted);
  const [paper, ...others] = files;
  const body = String(paper?.content ?? '').replace(/^---\n[^]*?\n---\n\n/u, '');
  if (kind === 'agenda') return { draft: agendaDraft({ title, body }, record), others, losses };
  const draft = minutesDraft({ title, body }, { record, meeting: record.meetingById.get(id ?? '') });
  const found = record.meetingById.get(draft.when.date ?? '');
  // Which item a minute belongs to can be told only once the date is known.
  return id === undefined && found !== undefined
    ? { draft: minutesDraft({ title, body }, { record, meeting: found }), others, losses }
    : { draft, others, losses };
}
