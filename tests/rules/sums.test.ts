import { describe, expect, it } from 'vitest';
import { totalNotSum } from '../../scripts/rules/sums/total-not-sum.ts';
import { levelNotSum } from '../../scripts/rules/sums/level-not-sum.ts';
import { rowTotalNotSum } from '../../scripts/rules/sums/row-total-not-sum.ts';
import { sharesNot100 } from '../../scripts/rules/sums/shares-not-100.ts';
import { percentageWrong } from '../../scripts/rules/sums/percentage-wrong.ts';
import { percentageWrongInText } from '../../scripts/rules/sums/percentage-wrong-in-text.ts';
import { mixedPrecision } from '../../scripts/rules/sums/mixed-precision.ts';
import { mixedSeparators } from '../../scripts/rules/sums/mixed-separators.ts';
import { missingUnit } from '../../scripts/rules/sums/missing-unit.ts';
import { decimalSlip } from '../../scripts/rules/sums/decimal-slip.ts';
import { countAndList } from '../../scripts/rules/sums/count-and-list.ts';
import { found } from './fixtures/body.ts';
import { withReport, withTable } from './fixtures/good-body.ts';

describe(totalNotSum.id, () => {
  it('fires with what the rows add up to', () => {
    expect(found(totalNotSum, withTable('Place,Trained\nFord,"1,000"\nWeir,241\nTotal,"1,223"\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/data/t.csv:4:1  In Table 1, "Total" in the column "Trained" is 1,223, but the rows add up to 1,241 (18 more).',
    ]);
  });

  it('is silent within rounding and for averages', () => {
    expect(found(totalNotSum, withTable('Place,£m,Rate %\nFord,1.4,50\nWeir,1.4,60\nTotal,2.9,55\n'))).toEqual([]);
  });
});

describe(levelNotSum.id, () => {
  it('fires where a level is not the sum of the next', () => {
    expect(
      found(
        levelNotSum,
        withTable('Place,level,Pounds\nAll,0,350\nFord,1,100\nNorth,2,60\nSouth,2,30\nWeir,1,250\n', 'level="level"'),
      ),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/data/t.csv:3:1  In Table 1, "Ford" is 100 in the column "Pounds", but the 2 rows of the level below add up to 90.',
    ]);
  });

  it('is silent where a row without a figure hands on those below', () => {
    expect(
      found(
        levelNotSum,
        withTable('Place,level,Pounds\nFord,1,90\nNorth,2,\nMill,3,60\nWell,3,30\nAll,0,90\n', 'level="level"'),
      ),
    ).toEqual([]);
  });
});

describe(rowTotalNotSum.id, () => {
  it('fires where the total leaves a year out', () => {
    expect(
      found(
        rowTotalNotSum,
        withTable('Line,2022/23,2023/24,2024/25,Total\nFleet,4.7,5.1,5.7,10.8\nTaser,1.0,2.0,3.0,5.0\n'),
      ),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/data/t.csv:2:1  In Table 1, "Total" is not the sum of the columns before it in 2 of 2 rows; it leaves out "2022/23".',
    ]);
  });

  it('is silent where every row adds up', () => {
    expect(found(rowTotalNotSum, withTable('Line,2022/23,2023/24,Total\nFleet,4.7,5.1,9.8\nTaser,1,2,3\n'))).toEqual(
      [],
    );
  });
});

describe(sharesNot100.id, () => {
  it('fires where shares are short of 100', () => {
    expect(found(sharesNot100, withTable('Answer,Share\nYes,50%\nNo,40%\nNeither,5%\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/data/t.csv:2:1  In Table 1, the shares in the column "Share" come to 95%.',
    ]);
  });

  it('is silent within rounding', () => {
    expect(found(sharesNot100, withTable('Answer,Share\nYes,33%\nNo,33%\nNeither,33%\n'))).toEqual([]);
  });
});

describe(percentageWrong.id, () => {
  it('fires for the row that disagrees with the others', () => {
    expect(
      found(
        percentageWrong,
        withTable(
          'What,Before,After,Change\nA,100,110,+10.0%\nB,200,100,-50.0%\nC,50,75,+50.0%\nD,80,100,+25.0%\nE,670,750,+21.7%\n',
        ),
      ),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/data/t.csv:6:1  In Table 1, "E" gives the change as +21.7%; from "Before" to "After" it is +11.9%.',
    ]);
  });

  it('is silent where no two columns explain the change', () => {
    expect(
      found(
        percentageWrong,
        withTable('What,Before,After,Change\nA,100,110,1%\nB,200,100,2%\nC,50,75,3%\nD,80,100,4%\n'),
      ),
    ).toEqual([]);
  });
});

describe(percentageWrongInText.id, () => {
  it('fires where the sentence can be checked', () => {
    expect(found(percentageWrongInText, withReport('1.1 Thefts fell from 400 to 300 (20%).\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:17  "from 400 to 300 (20%": from 400 to 300 is 25%.',
    ]);
  });

  it('is silent where it is right, or in points', () => {
    expect(
      found(
        percentageWrongInText,
        withReport('1.1 Thefts rose from 400 to 500 (25%), and the rate from 40 to 50 (10% points).\n'),
      ),
    ).toEqual([]);
  });
});

describe(mixedPrecision.id, () => {
  it('fires once for a column', () => {
    expect(found(mixedPrecision, withTable('Force,Answered\nFord,95.8%\nWeir,94%\nMill,95.5%\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/data/t.csv:2:1  In Table 1, the column "Answered" has figures with 0 and with 1 digits after the point.',
    ]);
  });

  it('is silent where rows are different measures', () => {
    expect(found(mixedPrecision, withTable('Measure,Value\nCalls,95.8\nWait,94\nLost,95.5\n'))).toEqual([]);
  });
});

describe(mixedSeparators.id, () => {
  it('fires at the first figure without a comma', () => {
    expect(found(mixedSeparators, withTable('Make,Stolen\nFord,"1,021"\nSeat,1123\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/data/t.csv:3:1  In Table 1, the column "Stolen" has 1 figure with a comma between thousands and 1 without.',
    ]);
  });

  it('is silent below a thousand', () => {
    expect(found(mixedSeparators, withTable('Make,Stolen\nFord,"1,021"\nSeat,893\n'))).toEqual([]);
  });
});

describe(missingUnit.id, () => {
  it('fires for money without a unit', () => {
    expect(found(missingUnit, withTable('Bridge,Budget\nOld,5.1\nNew,7.2\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:1  In Table 1, the column "Budget" has no unit.',
    ]);
  });

  it('is silent where the table has a unit', () => {
    expect(found(missingUnit, withTable('Bridge,Budget\nOld,5.1\nNew,7.2\n', 'unit="£ million"'))).toEqual([]);
  });
});

describe(decimalSlip.id, () => {
  it('fires for an amount a thousand times the others', () => {
    expect(found(decimalSlip, withReport('1.1 The roads cost £6.2m, the bridges £5,945m.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:39  "£5,945m" is a thousand times the other amounts in this paper, of which the largest is 6.2m.',
    ]);
  });

  it('is silent among amounts of that size', () => {
    expect(found(decimalSlip, withReport('1.1 The roads cost £900m, the bridges £5,945.2m.\n'))).toEqual([]);
  });
});

describe(countAndList.id, () => {
  it('fires where five are announced and four listed', () => {
    expect(
      found(
        countAndList,
        withReport(
          '1.1 There are five strands:\n\n- a\n- b\n- c\n- d\n\n1.2 The five hubs are: Ford, Weir, Mill and Well.\n',
        ),
      ),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:15  The text announces five, and the list after it has 4.',
      'meetings/2025-09-08/05-bridges/report.md:18:9  The text announces five, and names 4.',
    ]);
  });

  it('is silent where the number is of something else, and where "and" may be part of a name', () => {
    expect(
      found(
        countAndList,
        withReport(
          '1.1 In the last three years the force did this:\n\n- a\n- b\n\n1.2 The three councils are: Ford, Mill, and Weir and Marsh.\n',
        ),
      ),
    ).toEqual([]);
  });
});
