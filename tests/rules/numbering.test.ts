import { describe, expect, it } from 'vitest';
import { sectionNumbering } from '../../scripts/rules/numbering/section-numbering.ts';
import { paragraphNumbering } from '../../scripts/rules/numbering/paragraph-numbering.ts';
import { paragraphWithoutNumber } from '../../scripts/rules/numbering/paragraph-without-number.ts';
import { strayParagraph } from '../../scripts/rules/numbering/stray-paragraph.ts';
import { found } from './fixtures/body.ts';
import { report, reportText, withReport } from './fixtures/good-body.ts';

describe(sectionNumbering.id, () => {
  it('fires for a repeat, a gap and a step back', () => {
    expect(
      found(sectionNumbering, withReport('## 1. One\n\n## 2. Two\n\n## 2. Two again\n\n## 4. Four\n\n## 3. Three\n')),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:15:1  Section 2 (Two again) has the number of the section before it.',
      'meetings/2025-09-08/05-bridges/report.md:17:1  Section 4 (Four) follows section 2: 3 is left out.',
      'meetings/2025-09-08/05-bridges/report.md:19:1  Section 3 (Three) stands after section 4.',
    ]);
  });

  it('is silent for years in titles, sub-sections and 1.0', () => {
    expect(
      found(
        sectionNumbering,
        withReport('## 1.0 One\n\n### 1.1 A\n\n### 1.2 B\n\n## 2.0 Two\n\n### 2.1 C\n\n## 2025 in numbers\n'),
      ),
    ).toEqual([]);
  });
});

describe(paragraphNumbering.id, () => {
  it('fires for a gap, a repeat and a step back', () => {
    expect(found(paragraphNumbering, withReport('1.1 One.\n\n1.3 Three.\n\n1.3 Again.\n\n1.2 Two.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:13:1  Paragraph 1.3 follows 1.1: 1.2 is left out.',
      'meetings/2025-09-08/05-bridges/report.md:15:1  Paragraph 1.3 stands twice.',
      'meetings/2025-09-08/05-bridges/report.md:17:1  Paragraph 1.2 stands after 1.3.',
    ]);
  });

  it('is silent across headings, lists and tables', () => {
    expect(
      found(paragraphNumbering, {
        [report]: reportText('15. One.\n\n## Next\n\n16. Two:\n\n- a\n- b\n\n17. Three.\n').replace(
          'decimal',
          'continuous',
        ),
      }),
    ).toEqual([]);
  });
});

describe(paragraphWithoutNumber.id, () => {
  it('fires at the paragraph that should be 9.6', () => {
    expect(found(paragraphWithoutNumber, withReport('9.1 One.\n\n9.2 Two.\n\nThree, without.\n\n9.4 Four.\n'))).toEqual(
      ['meetings/2025-09-08/05-bridges/report.md:15:1  This paragraph has no number, and 9.3 is left out before 9.4.'],
    );
  });

  it('is silent where no number is left out', () => {
    expect(found(paragraphWithoutNumber, withReport('9.1 One.\n\nGoing on.\n\n9.2 Two.\n'))).toEqual([]);
  });
});

describe(strayParagraph.id, () => {
  it('fires for 10.1 in section 1', () => {
    expect(found(strayParagraph, withReport('## 1. Purpose\n\n1.1 One.\n\n10.1 Ten.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:15:1  Paragraph 10.1 stands in section 1.',
    ]);
  });

  it('is silent where headings have no number', () => {
    expect(found(strayParagraph, withReport('## Purpose\n\n10.1 Ten.\n'))).toEqual([]);
  });
});
