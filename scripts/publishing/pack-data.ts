import type { PackAttachment } from '../pack/types.ts';
import type { Meeting } from '../record/meetings/meeting.ts';
import { venueLine } from '../record/meetings/meeting.ts';
import type { Prepared } from './prepared.ts';

const encoder = new TextEncoder();

/** What travels inside a pack as data: the CSV behind each table of its papers, and the meeting with its agenda as JSON (F28). */
export function packData(meeting: Meeting, { record, rendered }: Prepared): readonly PackAttachment[] {
  const tables = meeting.items.flatMap((item) =>
    item.documents.flatMap((document) => {
      if (document.form !== 'paper') return [];
      return (rendered.documents.get(document.id)?.tables ?? []).flatMap(({ source, caption }) =>
        source === undefined ? [] : [{ source, caption, document }],
      );
    }),
  );
  const csv = tables.map(({ source, caption, document }): PackAttachment => ({
    name: `${document.id.replaceAll('/', '-')}-${source.slice(source.lastIndexOf('/') + 1)}`,
    mediaType: 'text/csv',
    description: `${caption} (${document.title})`,
    bytes: encoder.encode(record.sources.texts.get(source) ?? ''),
    relationship: 'Data',
  }));
  const unique = [...new Map(csv.map((attachment) => [attachment.name, attachment])).values()];
  return [
    {
      name: `${meeting.id}.json`,
      mediaType: 'application/json',
      description: 'The meeting and its agenda as data',
      bytes: encoder.encode(meetingJson(meeting, record.body.url)),
      relationship: 'Data',
    },
    ...unique,
  ];
}

function meetingJson(meeting: Meeting, url: string): string {
  const at = (address: string): string => new URL(address, url).href;
  const items = meeting.items.map((item) => ({
    number: item.number,
    title: item.title,
    address: at(item.address),
    outcome: item.outcome,
    documents: item.documents.map((document) => ({
      form: document.form,
      title: document.title,
      ...('address' in document ? { address: at(document.address) } : {}),
    })),
  }));
  const { id, date, start, end, title, state, municipalYear, host, venue, address } = meeting;
  return `${JSON.stringify({ id, date, start, end, title, state, municipalYear, host: host?.name, venue: venueLine(venue), address: at(address), items }, undefined, 1)}\n`;
}
