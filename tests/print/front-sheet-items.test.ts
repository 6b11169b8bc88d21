import { describe, expect, it } from 'vitest';
import { frontSheetItems } from '../../scripts/print/front-sheet-items.ts';
import type { FrontSheetRow } from '../../scripts/views/front-sheet-view.ts';
import type { PaperLine } from '../../scripts/views/papers.ts';

function paper(more: Partial<PaperLine>): PaperLine {
  return {
    form: 'paper',
    what: 'Report',
    label: undefined,
    title: 'Dredging',
    address: '/meetings/2031-04-07/2/report/',
    by: undefined,
    note: undefined,
    pages: '13 to 20',
    firstPage: '13',
    pdf: undefined,
    exempt: undefined,
    withdrawn: false,
    ...more,
  };
}

function row(more: Partial<FrontSheetRow>): FrontSheetRow {
  return {
    key: '2',
    number: '2',
    title: 'Dredging',
    address: '/meetings/2031-04-07/2/',
    marker: 'Attached',
    pages: '13 to 20',
    start: undefined,
    reportOf: undefined,
    presenter: undefined,
    ask: undefined,
    note: undefined,
    urgent: undefined,
    late: undefined,
    deferredTo: undefined,
    deferredFrom: undefined,
    outcome: undefined,
    standingHtml: undefined,
    webcast: undefined,
    papers: [],
    minutes: [],
    ...more,
  };
}

const names = (papers: readonly PaperLine[]): readonly string[] =>
  frontSheetItems([row({ papers })]).flatMap((item) => item.papers.map(({ text }) => text));

describe('The items of a front sheet', () => {
  it('name each paper by what it is, its label and its title, none of them twice', () => {
    expect(
      names([
        paper({}),
        paper({ label: 'Appendix 1', title: 'Depths' }),
        paper({ label: 'Appendix 2' }),
        paper({ what: 'Slides', title: 'The channel in pictures' }),
        paper({ what: 'Minutes', title: 'Minutes of 3 March 2031' }),
        paper({ title: 'The quay', by: 'The harbour master' }),
      ]),
    ).toEqual([
      'Report',
      'Appendix 1: Depths',
      'Appendix 2',
      'Slides: The channel in pictures',
      'Minutes of 3 March 2031',
      'Report: The quay, The harbour master',
    ]);
  });

  it('lead to their first paper in the pack, and nowhere where there is none', () => {
    const [attached, elsewhere, none] = frontSheetItems([
      row({ papers: [paper({ form: 'to-follow', address: undefined, firstPage: undefined }), paper({})] }),
      row({ papers: [paper({ firstPage: undefined })] }),
      row({}),
    ]);
    expect(attached?.address).toBe('/meetings/2031-04-07/2/report/');
    expect(attached?.papers.map(({ page }) => page)).toEqual([undefined, '13']);
    expect(elsewhere?.address).toBeUndefined();
    expect(elsewhere?.papers[0]?.address).toBeUndefined();
    expect(none?.address).toBeUndefined();
  });

  it('keep the first paragraph of long standing wording and leave the rest for a note', () => {
    const long = `<p>Say what you own.</p>\n<p>${'More on this. '.repeat(40)}</p>`;
    const [item] = frontSheetItems([row({ standingHtml: long })]);
    expect(item?.standing).toBe('<p>Say what you own.</p>');
    expect(`${item?.standing ?? ''}${item?.rest ?? ''}`).toBe(long);
    const [short] = frontSheetItems([row({ standingHtml: '<p>To note.</p><p>And to agree.</p>' })]);
    expect(short).toMatchObject({ standing: '<p>To note.</p><p>And to agree.</p>', rest: undefined });
  });
});
