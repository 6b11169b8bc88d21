import { letterProblems } from '../fonts/letter-problems.ts';
import type { SuppliedReport } from '../pack/supplied/inspect-supplied.ts';
import { addressClashes } from '../record/address-clash.ts';
import type { BodyRecord } from '../record/record.ts';
import type { Problem } from '../sources/problem.ts';
import type { RenderedRecord } from '../text/rendered-record.ts';
import { suppliedFindings } from './supplied-papers.ts';

/** What a check for refusals looks at: the record as far as it could be made, and its text for the web. */
export interface RefusalInput {
  readonly record: BodyRecord;
  readonly rendered: RenderedRecord;
  /** What was found in supplied PDFs, by the paper's id. */
  readonly supplied: ReadonlyMap<string, SuppliedReport>;
}

/** Looks for one kind of fault for which a build would be refused, before anything is printed. */
export interface RefusalCheck {
  /** What it looks for, in a plain sentence. */
  readonly sentence: string;
  readonly find: (input: RefusalInput) => readonly Problem[] | Promise<readonly Problem[]>;
}

/**
 * Everything beside the sources themselves, their links and their text for which a build is refused. `check`, `build`, `pack` and
 * `publish` all run this list, so that nothing is found out only while a pack is printed: what can throw there for reasons of the
 * sources belongs here, with its file and line.
 */
export const refusalChecks: readonly RefusalCheck[] = [
  { sentence: 'Two pages have one address.', find: ({ record }) => addressClashes(record) },
  { sentence: 'A letter is in no font.', find: ({ record }) => letterProblems(record.sources.letters) },
  {
    sentence: 'A supplied PDF cannot be bound, or shows less than it holds.',
    find: ({ record, supplied }) => suppliedFindings(record, supplied).filter(({ severity }) => severity === 'error'),
  },
];

/** All that they find. */
export async function refusals(
  input: RefusalInput,
  checks: readonly RefusalCheck[] = refusalChecks,
): Promise<readonly Problem[]> {
  return (await Promise.all(checks.map(async ({ find }) => await find(input)))).flat();
}
