import { describe, expect, it } from 'vitest';
import { missingSection } from '../../scripts/rules/papers/missing-section.ts';
import { missingHeader } from '../../scripts/rules/papers/missing-header.ts';
import { missingRecommendation } from '../../scripts/rules/papers/missing-recommendation.ts';
import { recommendationVerb } from '../../scripts/rules/papers/recommendation-verb.ts';
import { titleDiffers } from '../../scripts/rules/papers/title-differs.ts';
import { itemWithoutPaper } from '../../scripts/rules/papers/item-without-paper.ts';
import { orphanPaper } from '../../scripts/rules/papers/orphan-paper.ts';
import { unusedFile } from '../../scripts/rules/papers/unused-file.ts';
import { letterUndated } from '../../scripts/rules/papers/letter-undated.ts';
import { contactDiffers } from '../../scripts/rules/papers/contact-differs.ts';
import { found } from './fixtures/body.ts';
import { report, reportText, withMeeting, withReport, withTable } from './fixtures/good-body.ts';

describe(missingSection.id, () => {
  it('fires with all that are missing', () => {
    expect(
      found(missingSection, withReport('## 1. Purpose\n\n## 2. Recommendations\n\n## 3. Legal implications\n')),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:3:11  This report lacks sections that the form "panel-officer" has: "Finance", "Equalities" and "Background Papers".',
    ]);
  });

  it('is silent where the frontmatter gives the implications', () => {
    expect(
      found(
        missingSection,
        withReport(
          '## 1. Purpose\n\n## 2. Recommendations\n\n## 3. Background papers\n',
          'implications: {finance: None, legal: None, equalities: None}\n',
        ),
      ),
    ).toEqual([]);
  });
});

describe(missingHeader.id, () => {
  it('fires with all that are missing', () => {
    expect(
      found(missingHeader, { [report]: '---\nkind: report\ntemplate: panel-officer\ntitle: Bridges\n---\nText.\n' }),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:4:8  The head of this report does not give its date, whose report it is, its author and a contact.',
    ]);
  });

  it('is silent for a paper of the commissioner', () => {
    expect(
      found(missingHeader, { [report]: '---\nkind: report\ntemplate: commissioner\ntitle: Bridges\n---\nText.\n' }),
    ).toEqual([]);
  });
});

describe(missingRecommendation.id, () => {
  it('fires where none is marked', () => {
    expect(
      found(missingRecommendation, {
        [report]: '---\nkind: report\ntemplate: commissioner\ntitle: Bridges\n---\n## Recommendation\n\nTo note.\n',
      }),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:6:1  What stands under "Recommendation" is not marked as a recommendation.',
    ]);
  });

  it('is silent for an appendix', () => {
    expect(
      found(missingRecommendation, {
        'meetings/2025-09-08/05-bridges/appendix-1.md':
          '---\nkind: appendix\ntitle: The bridges\nlabel: Appendix 1\n---\nOld.\n',
      }),
    ).toEqual([]);
  });
});

describe(recommendationVerb.id, () => {
  it('fires where the verbs are at odds', () => {
    expect(
      found(recommendationVerb, withReport('::: recommendations\n1) That the Committee approve the plan.\n:::\n')),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:1  The agenda asks the meeting to note; the report recommends to approve.',
    ]);
  });

  it('is silent where one of several verbs agrees', () => {
    expect(
      found(
        recommendationVerb,
        withReport('::: recommendations\n1) That the Committee consider and note the report.\n:::\n'),
      ),
    ).toEqual([]);
  });
});

describe(titleDiffers.id, () => {
  it('fires where the titles share little', () => {
    expect(
      found(titleDiffers, {
        [report]: reportText('1.1 Text.\n').replace('title: Bridges', 'title: Annual review of crossings'),
      }),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:4:8  The report is called "Annual review of crossings", its item on the agenda "Bridges".',
    ]);
  });

  it('is silent where one says more', () => {
    expect(
      found(titleDiffers, {
        [report]: reportText('1.1 Text.\n').replace('title: Bridges', 'title: Annual review of bridges'),
      }),
    ).toEqual([]);
  });
});

describe(itemWithoutPaper.id, () => {
  it('fires where a report is named', () => {
    expect(
      found(itemWithoutPaper, withMeeting({ items: '  - {number: "6", title: Ferries, report-of: moss-joe}\n' })),
    ).toEqual(['meetings/2025-09-08/meeting.md:9:5  Item 6 ("Ferries") names a report, but has no paper.']);
  });

  it('is silent where it will be told by mouth', () => {
    expect(
      found(
        itemWithoutPaper,
        withMeeting({
          items: '  - {number: "6", title: Ferries, report-of: moss-joe, documents: [{verbal: Ferries}]}\n',
        }),
      ),
    ).toEqual([]);
  });
});

describe(orphanPaper.id, () => {
  it('fires for a file that no item lists', () => {
    expect(
      found(orphanPaper, { 'meetings/2025-09-08/05-bridges/notes.md': '---\nkind: paper\ntitle: Notes\n---\nText.\n' }),
    ).toEqual(['meetings/2025-09-08/05-bridges/notes.md:2:1  "Notes" is listed under no item of 2025-09-08.']);
  });

  it('is silent where all are listed', () => {
    expect(found(orphanPaper)).toEqual([]);
  });
});

describe(unusedFile.id, () => {
  it('fires for a table that no paper shows', () => {
    expect(found(unusedFile, { 'meetings/2025-09-08/05-bridges/data/old.csv': 'a,b\n1,2\n' })).toEqual([
      'meetings/2025-09-08/05-bridges/data/old.csv:1:1  No paper uses 05-bridges/data/old.csv.',
    ]);
  });

  it('is silent where a paper shows it', () => {
    expect(found(unusedFile, withTable('a,b\n1,2\n'))).toEqual([]);
  });
});

describe(letterUndated.id, () => {
  it('fires for a letter without date', () => {
    expect(
      found(letterUndated, { [report]: '---\nkind: letter\ntemplate: letter\ntitle: A letter\n---\nText.\n' }),
    ).toEqual(['meetings/2025-09-08/05-bridges/report.md:4:8  The letter "A letter" has no date.']);
  });

  it('is silent where the date is in words', () => {
    expect(
      found(letterUndated, {
        [report]: '---\nkind: letter\ntemplate: letter\ntitle: A letter\ndate: Autumn 2025\n---\nText.\n',
      }),
    ).toEqual([]);
  });
});

describe(contactDiffers.id, () => {
  it('fires in the later paper', () => {
    expect(
      found(contactDiffers, {
        [report]: reportText('1.1 Text.\n'),
        'meetings/2025-09-08/05-bridges/appendix-1.md':
          '---\nkind: appendix\ntitle: The bridges\nlabel: Appendix 1\nauthors: [moss-joe]\nemail: joseph.moss@marsh.example.org\n---\nOld.\n',
      }),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/appendix-1.md:6:8  Joe Moss has the email joseph.moss@marsh.example.org here and joe.moss@marsh.example.org in meetings/2025-09-08/05-bridges/report.md.',
    ]);
  });

  it('is silent where only the capitals differ', () => {
    expect(
      found(contactDiffers, {
        [report]: reportText('1.1 Text.\n'),
        'meetings/2025-09-08/05-bridges/appendix-1.md':
          '---\nkind: appendix\ntitle: The bridges\nlabel: Appendix 1\nauthors: [moss-joe]\nemail: Joe.Moss@marsh.example.org\n---\nOld.\n',
      }),
    ).toEqual([]);
  });
});
