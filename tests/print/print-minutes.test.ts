import { describe, expect, it } from 'vitest';
import { printMinutes } from '../../scripts/print/print-minutes.ts';
import { siteContext } from '../fixtures/site-context.ts';

/** The words of printed minutes in the order of the page, one line a block. */
function printed(minutes: string, people = ''): readonly string[] {
  const changes = {
    'people.yaml': `people:
  - {id: ash-mary, name: Cllr Mary Ash, memberships: [{role: chair, organisation: northside, from: "2030-05-20"}]}
  - {id: birch-ian, name: Cllr Ian Birch, memberships: [{role: member, organisation: northside, from: "2030-05-20"}]}
  - {id: moss-joe, name: Joe Moss, memberships: [{role: officer, title: Head of Parks, organisation: northside}]}
${people}`,
    'meetings/2031-04-07/meeting.md':
      '---\ndate: "2031-04-07"\nstart: "14:00"\nstate: held\nitems:\n  - {number: "1", standing: apologies}\n  - {number: "2", title: Bridges}\n---\n',
    'meetings/2031-04-07/02-dredging/report.md': undefined,
    'meetings/2031-04-07/minutes.md': minutes,
    'meetings/2031-05-12/meeting.md':
      '---\ndate: "2031-05-12"\nstate: published\nitems:\n  - {number: "1", title: Minutes, documents: [{minutes: "2031-04-07"}]}\n---\n',
  };
  const context = siteContext(changes, '2031-05-01');
  const reader = context.record.meetingById.get('2031-05-12');
  const [item] = reader?.items ?? [];
  if (reader === undefined || item === undefined) throw new Error('There is no meeting to print for.');
  const html = printMinutes('2031-04-07', { context, meeting: reader, item });
  return html
    .replace(/^[^]*<h1>/u, '')
    .split(/<\/(?:p|li|h[1-6])>|<(?:ul|section)[^>]*>/u)
    .map((part) =>
      part
        .replace(/<[^>]*>/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((part) => part !== '');
}

const head = `---
status: draft
end: "16:10"
present: [{person: ash-mary, capacity: Chair}]
apologies: [birch-ian]
also-present: [{person: moss-joe, capacity: Acting Head of Parks}]
declarations: [{person: ash-mary, kind: non-pecuniary, minute: "12"}]
---
`;

describe('Minutes that are to be signed', () => {
  it('say who was in the chair, where no capacity says it', () => {
    const words = printed(
      '---\nstatus: draft\nend: "16:10"\nchair: birch-ian\npresent: [ash-mary, birch-ian]\n---\n\n## 1 Bridges {item=2}\n\nx\n',
    );
    expect(words).toContain('Cllr Ian Birch, Northside Council, in the chair');
    expect(words).toContain('Cllr Mary Ash, Northside Council');
  });

  it('hold what the clerk wrote: no sentence is worked out, nothing that they say is listed once more', () => {
    const words = printed(
      `${head}\n## 11 Apologies {item=1}\n\nCllr Birch sent apologies.\n\n## 12 Declarations of interest\n\nCllr Ash lives by a bridge.\n\n## 13 Bridges {item=2}\n\n::: vote {for=1 against=0 mover=ash-mary}\nThe vote was carried.\n:::\n\n::: resolved {lead="RESOLVED – That:"}\ni. the report be noted. {action owner=moss-joe due=2031-06-01}\n:::\n`,
    );
    expect(words).toEqual([
      'Minutes of the meeting of Monday 7 April 2031',
      'Harbour Scrutiny Panel, 2pm to 4.10pm',
      'Draft minutes',
      'Members present',
      'Cllr Mary Ash, Northside Council, Chair',
      'Also present',
      'Joe Moss, Acting Head of Parks, Northside Council',
      '11 Apologies',
      'Cllr Birch sent apologies.',
      '12 Declarations of interest',
      'Cllr Ash lives by a bridge.',
      '13 Bridges',
      'The vote was carried.',
      'RESOLVED – That:',
      'i. the report be noted.',
      'Chair: ..........................................................',
    ]);
  });

  it('list apologies and interests where no minute does', () => {
    const words = printed(`${head}\n## 13 Bridges {item=2}\n\nThey stand.\n`);
    expect(words.slice(words.indexOf('Apologies'), words.indexOf('13 Bridges'))).toEqual([
      'Apologies',
      'Cllr Ian Birch, Northside Council',
      'Interests declared',
      'Cllr Mary Ash: non-pecuniary',
    ]);
  });

  it('give a vote that has no words by its numbers and names', () => {
    const words = printed(
      `${head}\n## 13 Bridges {item=2}\n\n::: vote {for="ash-mary" against=0}\n:::\n\n::: vote {for=1 against=0 seconder=ash-mary}\n:::\n`,
    );
    expect(words.slice(words.indexOf('13 Bridges') + 1, -1)).toEqual([
      '1 for, 0 against',
      'For: Cllr Mary Ash',
      '1 for, 0 against, Seconded by Cllr Mary Ash',
    ]);
  });
});
