import { describe, expect, it } from 'vitest';
import { appendixNotAttached } from '../../scripts/rules/appendices/appendix-not-attached.ts';
import { appendixNotCited } from '../../scripts/rules/appendices/appendix-not-cited.ts';
import { appendixLabelTwice } from '../../scripts/rules/appendices/appendix-label-twice.ts';
import { appendixWithoutLabel } from '../../scripts/rules/appendices/appendix-without-label.ts';
import { appendicesNone } from '../../scripts/rules/appendices/appendices-none.ts';
import { found } from './fixtures/body.ts';
import { withMeeting, withReport } from './fixtures/good-body.ts';

describe(appendixNotAttached.id, () => {
  it('fires at the citation, once for a label', () => {
    expect(
      found(
        appendixNotAttached,
        withReport('## 1. Purpose\n\n1.1 See Appendix 2.\n\n1.2 Appendix 2 again, and Appendix One.\n'),
      ),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:13:9  Appendix 2 is cited, but item 5 has no paper with that label.',
    ]);
  });

  it('is silent where it is said to be of another paper', () => {
    expect(found(appendixNotAttached, withReport('1.1 As in Appendix 3 of the Plan.\n'))).toEqual([]);
  });
});

describe(appendixNotCited.id, () => {
  it('fires at the entry of the agenda', () => {
    expect(found(appendixNotCited, withReport('1.1 Nothing else.\n'))).toEqual([
      'meetings/2025-09-08/meeting.md:8:137  Appendix 1 ("The bridges") is attached, but no paper of item 5 mentions it.',
    ]);
  });

  it('is silent where only a link leads to it', () => {
    expect(found(appendixNotCited, withReport('1.1 See [the bridges](doc:appendix-1).\n'))).toEqual([]);
  });
});

describe(appendixLabelTwice.id, () => {
  it('fires at the second paper', () => {
    expect(
      found(appendixLabelTwice, {
        ...withMeeting({
          folder: false,
          items:
            '  - {number: "5", title: Bridges, folder: 05-bridges, outcome: noted, documents: [report, appendix-1, more]}\n',
        }),
        'meetings/2025-09-08/05-bridges/more.md':
          '---\nkind: appendix\ntitle: More bridges\nlabel: Appendix 1\n---\nMore.\n',
      }),
    ).toEqual([
      'meetings/2025-09-08/meeting.md:8:103  Appendix 1 is the label of two papers of item 5: "The bridges" and "More bridges".',
    ]);
  });

  it('is silent for an appendix of another appendix', () => {
    expect(
      found(appendixLabelTwice, {
        ...withMeeting({
          folder: false,
          items:
            '  - {number: "5", title: Bridges, folder: 05-bridges, outcome: noted, documents: [report, appendix-1, more]}\n',
        }),
        'meetings/2025-09-08/05-bridges/more.md':
          '---\nkind: appendix\ntitle: More bridges\nlabel: Appendix 1\n---\nMore.\n'.replace(
            'label:',
            'appendix-of: appendix-1\nlabel:',
          ),
      }),
    ).toEqual([]);
  });
});

describe(appendixWithoutLabel.id, () => {
  it('fires for an appendix without label', () => {
    expect(
      found(appendixWithoutLabel, {
        'meetings/2025-09-08/05-bridges/appendix-1.md': '---\nkind: appendix\ntitle: The bridges\n---\nOld.\n',
      }),
    ).toEqual(['meetings/2025-09-08/05-bridges/appendix-1.md:2:7  The appendix "The bridges" has no label.']);
  });

  it('is silent for one with a label', () => {
    expect(found(appendixWithoutLabel)).toEqual([]);
  });
});

describe(appendicesNone.id, () => {
  it('fires at the words', () => {
    expect(found(appendicesNone, withReport('## 7. Appendices\n\n7.1 None.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:13:1  Under "Appendices" stands "None.", but 1 appendix is attached to the item.',
    ]);
  });

  it('is silent where they are listed', () => {
    expect(found(appendicesNone, withReport('## 7. Appendices\n\n7.1 Appendix 1: the bridges.\n'))).toEqual([]);
  });
});
