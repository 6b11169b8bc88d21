import type { Clause, Minute, MinutesOfMeeting } from '../../record/minutes/minute.ts';
import { minutePlace } from '../reading/minute-place.ts';
import { defineRule } from '../rule.ts';
import type { Sighting } from '../finding.ts';

const roman: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
  xi: 11,
  xii: 12,
  xiii: 13,
  xiv: 14,
  xv: 15,
};

/** Clause ii, then iv: trackers cite clauses by label. */
export const clauseNumbering = defineRule({
  id: 'clause-numbering',
  severity: 'warning',
  sentence: 'The clauses of a resolution are not numbered in order.',
  look: ({ record }) =>
    record.meetings.flatMap(({ minutes }) =>
      (minutes?.minutes ?? []).flatMap((minute) =>
        minute.blocks.flatMap((block) =>
          block.kind === 'resolved' && minutes !== undefined ? brokenRun(block.clauses, { minute, minutes }) : [],
        ),
      ),
    ),
});

function brokenRun(
  clauses: readonly Clause[],
  where: { readonly minute: Minute; readonly minutes: MinutesOfMeeting },
): readonly Sighting[] {
  const isRoman = clauses[0]?.label !== undefined && /^\(?[iI][.)]/u.test(clauses[0].label);
  let last: { readonly value: number; readonly label: string } | undefined;
  return clauses.flatMap((clause) => {
    const nested = brokenRun(clause.clauses, where);
    const before = last;
    const value = valueOf(clause, isRoman);
    if (value === undefined || clause.label === undefined) return nested;
    last = { value, label: clause.label };
    if (value === (before?.value ?? 0) + 1) return nested;
    return [
      {
        ...minutePlace(where.minutes, clause.line),
        message: `In minute ${where.minute.number}, clause "${clause.label}" ${before === undefined ? 'is the first' : `follows "${before.label}"`}.`,
        remedy: 'Correct the label. If it was published so, answer this finding with that reason.',
      },
      ...nested,
    ];
  });
}

function valueOf({ label, path }: Clause, isRoman: boolean): number | undefined {
  const step = path.at(-1);
  if (label === undefined || step === undefined) return undefined;
  if (/^\d+$/u.test(step)) return Number(step);
  return isRoman ? roman[step] : step.length === 1 ? step.charCodeAt(0) - 96 : undefined;
}
