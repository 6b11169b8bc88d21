import { ruleInput } from '../rules/input.ts';
import { runRules } from '../rules/run.ts';
import { bodyStatus } from '../status/meeting-status.ts';
import type { BodyStatus } from '../status/meeting-status.ts';
import type { Progress } from '../terminal/progress.ts';
import { prepare } from './prepared.ts';
import { suppliedFindings } from './supplied-papers.ts';

/** How far the papers of a folder of sources are on a day. Throws a SourcesError where they cannot be understood. */
export async function statusOfContent(content: string, today: string, progress: Progress): Promise<BodyStatus> {
  const { record, supplied } = await prepare(content, progress);
  const { findings } = runRules(ruleInput(record, today), undefined, suppliedFindings(record, supplied));
  return bodyStatus(record, findings, today);
}
