import { describe, expect, it } from 'vitest';
import { figureNumbering } from '../../scripts/rules/figures/figure-numbering.ts';
import { tableNumbering } from '../../scripts/rules/figures/table-numbering.ts';
import { figureNotThere } from '../../scripts/rules/figures/figure-not-there.ts';
import { tableNotThere } from '../../scripts/rules/figures/table-not-there.ts';
import { tableCalledFigure } from '../../scripts/rules/figures/table-called-figure.ts';
import { captionNumber } from '../../scripts/rules/figures/caption-number.ts';
import { captionRepeated } from '../../scripts/rules/figures/caption-repeated.ts';
import { altRepeatsCaption } from '../../scripts/rules/figures/alt-repeats-caption.ts';
import { found } from './fixtures/body.ts';
import { withReport } from './fixtures/good-body.ts';

describe(figureNumbering.id, () => {
  it('fires where a number is left out and where one stands twice', () => {
    expect(
      found(
        figureNumbering,
        withReport(
          '::: figure {src="figures/b.svg" number=1 caption="Bridge" alt="A bridge with two arches"}\n:::\n\n::: figure {src="figures/b.svg" number=3 caption="Bridge" alt="A bridge with two arches"}\n:::\n\n::: figure {src="figures/b.svg" number=3 caption="Bridge" alt="A bridge with two arches"}\n:::\n\n',
        ),
      ),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:14:1  Figure 3 is after Figure 1; Figure 2 was to be expected.',
      'meetings/2025-09-08/05-bridges/report.md:17:1  Figure 3 stands twice in this paper.',
    ]);
  });

  it('is silent where figures and charts share a run', () => {
    expect(
      found(
        figureNumbering,
        withReport(
          '::: figure {src="figures/b.svg" number=1 caption="Bridge" alt="A bridge with two arches"}\n:::\n\n::: chart {src="data/x.csv" type=bar number=2 caption="Rain" alt="Rain rose"}\n:::\n',
        ),
      ),
    ).toEqual([]);
  });
});

describe(tableNumbering.id, () => {
  it('fires where three tables are called Table 1', () => {
    expect(
      found(
        tableNumbering,
        withReport(
          '::: table {number=1 caption="Bridges"}\n\n| Bridge | Year |\n|---|---|\n| Old | 1901 |\n\n:::\n\n::: table {number=1 caption="Fords"}\n\n| Bridge | Year |\n|---|---|\n| Old | 1901 |\n\n:::\n\n::: table {number=1 caption="Ferries"}\n\n| Bridge | Year |\n|---|---|\n| Old | 1901 |\n\n:::\n\n',
        ),
      ),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:19:1  Table 1 stands twice in this paper.',
      'meetings/2025-09-08/05-bridges/report.md:27:1  Table 1 stands twice in this paper.',
    ]);
  });

  it('is silent in order', () => {
    expect(
      found(
        tableNumbering,
        withReport(
          '::: table {number=1 caption="Bridges"}\n\n| Bridge | Year |\n|---|---|\n| Old | 1901 |\n\n:::\n\n::: table {number=2 caption="Fords"}\n\n| Bridge | Year |\n|---|---|\n| Old | 1901 |\n\n:::\n\n',
        ),
      ),
    ).toEqual([]);
  });
});

describe(figureNotThere.id, () => {
  it('fires once for a number', () => {
    expect(
      found(
        figureNotThere,
        withReport(
          '::: figure {src="figures/b.svg" number=1 caption="Bridge" alt="A bridge with two arches"}\n:::\n\nFigure 1 shows one, Figure 3 another. See Figure 3.\n',
        ),
      ),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:14:21  Figure 3 is cited, but this paper has no figure of that number.',
    ]);
  });

  it('is silent for a figure of another paper', () => {
    expect(
      found(
        figureNotThere,
        withReport(
          '::: figure {src="figures/b.svg" number=1 caption="Bridge" alt="A bridge with two arches"}\n:::\n\nFigure 3 of the Plan shows another.\n',
        ),
      ),
    ).toEqual([]);
  });
});

describe(tableNotThere.id, () => {
  it('fires at the citation', () => {
    expect(
      found(
        tableNotThere,
        withReport(
          '::: table {number=1 caption="Bridges"}\n\n| Bridge | Year |\n|---|---|\n| Old | 1901 |\n\n:::\n\nTable 2 shows more.\n',
        ),
      ),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:19:1  Table 2 is cited, but this paper has no table of that number.',
    ]);
  });

  it('is silent where the table is there', () => {
    expect(
      found(
        tableNotThere,
        withReport(
          '::: table {number=1 caption="Bridges"}\n\n| Bridge | Year |\n|---|---|\n| Old | 1901 |\n\n:::\n\nTable 1 shows more.\n',
        ),
      ),
    ).toEqual([]);
  });
});

describe(tableCalledFigure.id, () => {
  it('fires where a caption calls a table a figure', () => {
    expect(
      found(
        tableCalledFigure,
        withReport(
          '::: table {number=1 caption="Figure 5: bridges"}\n\n| Bridge | Year |\n|---|---|\n| Old | 1901 |\n\n:::\n\n',
        ),
      ),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:1  A table is called a figure in its caption: "Figure 5: bridges".',
    ]);
  });

  it('is silent where the word stands elsewhere', () => {
    expect(
      found(
        tableCalledFigure,
        withReport(
          '::: table {number=1 caption="Bridges of Figure 5"}\n\n| Bridge | Year |\n|---|---|\n| Old | 1901 |\n\n:::\n\n',
        ),
      ),
    ).toEqual([]);
  });
});

describe(captionNumber.id, () => {
  it('fires where the caption has another number', () => {
    expect(
      found(
        captionNumber,
        withReport(
          '::: figure {src="figures/b.svg" number=3 caption="Figure 4: bridges" alt="A bridge with two arches"}\n:::\n\n',
        ),
      ),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:1  The caption "Figure 4: bridges" says 4 and is given number 3.',
    ]);
  });

  it('is silent without a number in the caption', () => {
    expect(
      found(
        captionNumber,
        withReport(
          '::: figure {src="figures/b.svg" number=3 caption="Bridge" alt="A bridge with two arches"}\n:::\n\n',
        ),
      ),
    ).toEqual([]);
  });
});

describe(captionRepeated.id, () => {
  it('fires at the second of two tables', () => {
    expect(
      found(
        captionRepeated,
        withReport(
          '::: table {number=1 caption="Bridges"}\n\n| Bridge | Year |\n|---|---|\n| Old | 1901 |\n\n:::\n\n::: table {number=2 caption="Bridges"}\n\n| Bridge | Year |\n|---|---|\n| Old | 1901 |\n\n:::\n\n',
        ),
      ),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:19:1  The caption "Bridges" stands under two different tables.',
    ]);
  });

  it('is silent where captions differ', () => {
    expect(
      found(
        captionRepeated,
        withReport(
          '::: table {number=1 caption="Bridges"}\n\n| Bridge | Year |\n|---|---|\n| Old | 1901 |\n\n:::\n\n::: table {number=2 caption="Fords"}\n\n| Bridge | Year |\n|---|---|\n| Old | 1901 |\n\n:::\n\n',
        ),
      ),
    ).toEqual([]);
  });
});

describe(altRepeatsCaption.id, () => {
  it('fires whatever the capitals and dots', () => {
    expect(
      found(
        altRepeatsCaption,
        withReport('::: figure {src="figures/b.svg" number=1 caption="Bridge" alt="bridge."}\n:::\n\n'),
      ),
    ).toEqual(['meetings/2025-09-08/05-bridges/report.md:11:1  The alternative text repeats the caption: "Bridge".']);
  });

  it('is silent where it says what the picture shows', () => {
    expect(
      found(
        altRepeatsCaption,
        withReport(
          '::: figure {src="figures/b.svg" number=1 caption="Bridge" alt="A bridge with two arches"}\n:::\n\n',
        ),
      ),
    ).toEqual([]);
  });
});
