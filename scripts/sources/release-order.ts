import type { Problem } from './problem.ts';
import type { ReleaseSource } from './schemas/release.ts';
import type { Source } from './sources.ts';

/**
 * What is wrong with the row of a meeting's releases, which are numbered from 1 without a gap and each later than the one before: a
 * record that one was taken out of proves nothing.
 * @param releases in the order of their numbers
 */
export function releaseOrderProblem(releases: readonly Source<ReleaseSource>[]): Omit<Problem, 'remedy'> | undefined {
  const gap = releases.find(({ name, data }, index) => name !== String(data.release) || data.release !== index + 1);
  if (gap !== undefined)
    return {
      ...gap.position(['release']),
      message: 'The releases of this meeting are not numbered from 1 without a gap: one is missing.',
    };
  const early = releases.find(({ data }, index) => {
    const before = releases[index - 1];
    return before !== undefined && when(data) <= when(before.data);
  });
  return early && { ...early.position(['date']), message: 'This release is not later than the one before it.' };
}

function when({ date, time }: ReleaseSource): string {
  return `${date} ${time ?? ''}`;
}
