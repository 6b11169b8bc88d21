import { placeOf } from '../../record/build-context.ts';
import type { BodyRecord } from '../../record/record.ts';
import type { MarkdownSource } from '../../sources/sources.ts';
import { readManuscript } from './manuscript.ts';
import type { Manuscript, ManuscriptKind } from './manuscript.ts';

/** Every Markdown body that is published, in the order of the record: papers under their items first. */
export function manuscriptsOf(record: BodyRecord): readonly Manuscript[] {
  const { sources } = record;
  const language = record.body.language;
  const read =
    (kind: ManuscriptKind) =>
    (source: MarkdownSource<unknown>): Manuscript =>
      readManuscript({
        kind,
        source: placeOf(source),
        body: source.body,
        language,
        meeting: meetingOf(record, source.file),
        texts: sources.texts,
      });
  return [
    ...sources.meetings.flatMap(({ meeting, minutes }) => [
      read('meeting')(meeting),
      ...(minutes === undefined ? [] : [read('minutes')(minutes)]),
    ]),
    ...papers(record),
    ...sources.standingTexts.map(read('standing-text')),
    ...sources.actions.map(read('action')),
    ...sources.questions.map(read('question')),
    ...sources.recommendations.map(read('recommendations')),
    ...sources.pages.map(read('page')),
  ];
}

/** Each paper once, though two items may have it. */
function papers(record: BodyRecord): readonly Manuscript[] {
  const seen = new Set<string>();
  return record.meetings.flatMap((meeting) =>
    meeting.items.flatMap((item) =>
      item.documents.flatMap((entry) => {
        if (entry.form !== 'paper' || seen.has(entry.document.source.file)) return [];
        seen.add(entry.document.source.file);
        const { document } = entry;
        return [
          readManuscript({
            kind: 'paper',
            source: document.source,
            body: document.body,
            language: document.language,
            meeting,
            item,
            document,
            texts: record.sources.texts,
          }),
        ];
      }),
    ),
  );
}

function meetingOf(record: BodyRecord, file: string) {
  const id = /^meetings\/([^/]+)\//u.exec(file)?.[1];
  return id === undefined ? undefined : record.meetingById.get(id);
}
