import { describe, expect, it } from 'vitest';
import { sitePages } from '../../../scripts/site/pages/site-pages.ts';
import type { SitePage } from '../../../scripts/site/site-page.ts';
import { siteFrame } from '../../../scripts/site/site-frame.ts';
import { preceptLink } from '../../../scripts/views/precept-round-view.ts';
import { statutoryDuties, statutoryPages } from '../../../scripts/site/pages/statutory-page.ts';
import type { StatutoryFunctionView } from '../../../scripts/site/pages/statutory-page.ts';
import type { Changes } from '../../fixtures/content-folder.ts';
import { policePanel, siteContext } from '../../fixtures/site-context.ts';

const meeting = (
  date: string,
  { state = 'held', title = 'Budget and precept 2032/33' }: { readonly state?: string; readonly title?: string } = {},
) =>
  `---\ndate: "${date}"\nkind: precept\nstate: ${state}\n${state === 'provisional' ? 'condition: Only after a veto.\n' : ''}items:\n  - {number: "1", title: "${title}"}\n---\n`;
const minutes = (clause: string) =>
  `---\nstatus: draft\npresent: [fennimore-ada]\n---\n\n## 50 Budget and precept {item=1}\n\n::: resolved {lead="RESOLVED – That"}\n${clause}\n:::\n`;
const reviewed: Changes = {
  ...policePanel,
  'meetings/2032-02-02/meeting.md': meeting('2032-02-02'),
  'meetings/2032-02-02/minutes.md': minutes('the proposed precept be endorsed.'),
  'meetings/2032-02-16/meeting.md': meeting('2032-02-16', { state: 'cancelled' }),
};

function duty(key: StatutoryFunctionView['key'], changes: Changes, buildDate = '2032-03-01'): StatutoryFunctionView {
  const found = statutoryPages(siteContext(changes, buildDate))[0]?.view.functions.find((one) => one.key === key);
  if (found === undefined) throw new Error(`The page has no ${key}.`);
  return found;
}

describe('The page on statutory work', () => {
  it('is there for a police and crime panel only, with a link at the foot of every page and in the index', () => {
    const panel = siteContext(policePanel, '2032-03-01');
    const committee = siteContext({}, '2032-03-01');
    const addresses = (pages: readonly SitePage[]) => pages.map(({ address }) => address);
    const footer = (context: typeof panel) =>
      siteFrame(context).foot.flatMap(({ links }) => links.map(({ address }) => address));
    expect(addresses(sitePages(panel))).toContain('/statutory-work/');
    expect(footer(panel)).toContain('/statutory-work/');
    expect(statutoryDuties(panel)[0]).toEqual({ text: 'Proposed precept', address: '/statutory-work/#precept' });
    expect(addresses(sitePages(committee))).not.toContain('/statutory-work/');
    expect(footer(committee)).not.toContain('/statutory-work/');
    expect(statutoryDuties(committee)).toEqual([]);
  });

  it('gives each duty its law, and says how sure it is of it', () => {
    expect(
      [duty('precept', policePanel), duty('suspension', policePanel)].map(({ law, sure, cycle }) => [law, sure, cycle]),
    ).toEqual([
      ['PRSRA 2011 s.26 and Sch. 5; SI 2012/2271', 'Checked against the text of the law.', 'Every year'],
      ['PRSRA 2011 s.30', 'Not checked against the text of the law: look it up before you rely on it.', 'When needed'],
    ]);
  });

  it('lists the meetings that dealt with a duty newest first, apart from those to come', () => {
    const both = {
      ...reviewed,
      'meetings/2033-02-07/meeting.md': meeting('2033-02-07', { state: 'scheduled', title: 'Precept 2033/34' }),
    };
    const { past, next } = duty('precept', both);
    expect(past.map(({ meeting: { text }, tag, minute }) => [text, tag.words, minute?.text])).toEqual([
      ['16 February 2032', 'Meeting cancelled', undefined],
      ['2 February 2032', 'Dealt with', 'Minute 50'],
    ]);
    expect(next.map(({ meeting: { text }, tag }) => [text, tag.words])).toEqual([['7 February 2033', 'Planned']]);
  });

  it('names what the work programme plans without a meeting yet', () => {
    const { planned } = duty('complaints', {
      ...policePanel,
      'work-programme.yaml': 'entries:\n  - {id: complaints, year: 2032/33, title: Annual report on complaints}\n',
    });
    expect(planned).toEqual(['Annual report on complaints, 2032/33, day to be fixed']);
  });
});

describe('The round of a precept on the page', () => {
  it('says who must do what by when, what was done, and what the votes would have been', () => {
    const [round] = duty('precept', reviewed).rounds;
    expect(round?.anchor).toBe('precept-2032-33');
    expect(round?.outcome).toBe('The panel did not veto the proposed precept; it reviewed it on 2 February 2032.');
    expect(round?.votes).toBe(
      '2 votes were needed for a veto: two-thirds of the 2 members of the panel that day, whether present or not (PRSRA 2011 Sch. 5 para. 4).',
    );
    expect(round?.votesNotes[0]).toBe('1 member sat when it was decided, too few for a veto.');
    expect(
      round?.steps.map(({ by, who, tag, meeting: at, minute: done }) => [
        by,
        who,
        tag.words,
        at?.text ?? '',
        done?.address ?? '',
      ]),
    ).toEqual([
      ['2032-02-01', 'The commissioner', 'Not known', '', ''],
      ['2032-02-08', 'The panel', 'Done', '2 February 2032', '/meetings/2032-02-02/minutes/#m-50'],
      ['2032-02-15', 'The commissioner', 'Not needed', '', ''],
      ['2032-02-22', 'The panel', 'Not needed', '16 February 2032', ''],
      ['2032-03-01', 'The commissioner', 'To come', '', ''],
    ]);
  });

  it('does not say how many votes a veto needed where a member has no first day', () => {
    const undated = 'people:\n  - {id: fennimore-ada, name: Cllr Ada Fennimore, memberships: [{role: chair}]}\n';
    const people = `${undated}  - {id: quill-bertram, name: Cllr Bertram Quill}\n`;
    const [round] = duty('precept', { ...reviewed, 'people.yaml': people }).rounds;
    expect([round?.votes, ...(round?.votesNotes ?? [])]).toEqual([
      undefined,
      'How many votes a veto needed cannot be said: the first day of a member is not on record.',
    ]);
  });

  it('says so where there was a veto, and where nobody knows', () => {
    const vetoed = {
      ...reviewed,
      'meetings/2032-02-02/minutes.md': minutes('the proposed precept be vetoed as too high.'),
    };
    const lost = { ...reviewed, 'meetings/2032-02-02/minutes.md': undefined };
    expect(duty('precept', vetoed).rounds[0]?.outcome).toBe(
      'The panel vetoed the proposed precept on 2 February 2032.',
    );
    expect(duty('precept', lost).rounds[0]?.outcome).toBe(
      'Whether there was a veto is not known: the minutes of 2 February 2032 are not on this site.',
    );
  });

  it('looks ahead: the review is planned, and the second meeting comes only after a veto', () => {
    const ahead = {
      ...policePanel,
      'meetings/2032-02-02/meeting.md': meeting('2032-02-02', { state: 'scheduled' }),
      'meetings/2032-02-16/meeting.md': meeting('2032-02-16', { state: 'provisional' }),
    };
    const {
      rounds: [round],
      next,
    } = duty('precept', ahead, '2031-12-01');
    expect(round?.outcome).toBe('The panel is to review the proposed precept on 2 February 2032.');
    expect(round?.votes).toMatch(
      /^2 votes would be needed for a veto: two-thirds of the 2 members that the record has for that day/u,
    );
    expect(round?.steps.map(({ tag }) => tag.words)).toEqual([
      'To come',
      'Planned',
      'Only after a veto',
      'Only after a veto',
      'To come',
    ]);
    expect(next.map(({ tag }) => tag.words)).toEqual(['Planned', 'Provisional']);
  });

  it('is linked from the meetings that are called for it, and from no other', () => {
    const context = siteContext(reviewed, '2032-03-01');
    const links = context.record.meetings.map((one) => preceptLink(one, context)?.address);
    expect(links).toEqual([undefined, '/statutory-work/#precept-2032-33', '/statutory-work/#precept-2032-33']);
  });
});
