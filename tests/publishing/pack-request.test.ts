import { describe, expect, it } from 'vitest';
import { packRequest, printSources } from '../../scripts/publishing/pack-request.ts';
import type { PackDocument } from '../../scripts/pack/types.ts';
import { renderRecord } from '../../scripts/text/rendered-record.ts';
import { edited, smallContent } from '../fixtures/content-folder.ts';
import { smallRecord } from '../fixtures/small-record.ts';

const reportFile = 'meetings/2031-04-07/02-dredging/report.md';

/** The papers of the small body's pack, with words in the place of the report's reference. */
async function papers(words: string): Promise<readonly PackDocument[]> {
  const { record } = smallRecord({
    ...edited('meetings/2031-04-07/meeting.md', 'documents: [report]', 'documents: [report, appendix-1]'),
    [reportFile]: (smallContent[reportFile] ?? '').replace('[minute 42](minute:42)', words),
    'meetings/2031-04-07/02-dredging/appendix-1.md':
      '---\nkind: appendix\nlabel: Appendix 1\ntitle: Depths\n---\n\nDepths.\n',
  });
  const [meeting] = record.meetings;
  const facts = meeting?.packs[0];
  if (meeting === undefined || facts === undefined) throw new Error('The small body has no pack.');
  const sources = {
    ...printSources({
      record,
      rendered: renderRecord(record).rendered,
      supplied: new Map(),
      suppliedText: new Map(),
    }),
    packs: new Map(),
  };
  return (await packRequest(meeting, facts, sources)).documents;
}

async function html(words: string): Promise<string> {
  const [report] = await papers(words);
  return report?.kind === 'html' ? report.html : '';
}

/** Room for a number of one digit: the pack is short. */
const slot = (path: string): string =>
  `<a class="page-slot" data-digits="1" href="https://harbour.example${path}"></a>`;

describe('References in a paper of a pack', () => {
  it('have room for the page of what is in the pack', async () => {
    expect(await html('[Appendix 1](doc:appendix-1)')).toContain(`${slot('/meetings/2031-04-07/2/appendix-1/')}.`);
  });

  it('lead to the first paper of an item, and its page', async () => {
    const text = await html('[item 2](item:2)');
    expect(text).toContain('<a href="https://harbour.example/meetings/2031-04-07/2/report/" class="ref">item 2</a>');
    expect(text).toContain(slot('/meetings/2031-04-07/2/report/'));
  });

  it.each(['[minute 42](minute:42)', '[item 1](item:1)', '[Cllr Quill](person:quill-bertram)'])(
    'leave no hole where there is no page to name: %s',
    async (reference) => {
      const text = await html(reference);
      expect(text).toContain('class="ref"');
      expect(text).not.toContain('page-slot');
    },
  );
});
