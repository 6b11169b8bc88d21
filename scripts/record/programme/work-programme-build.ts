import type { WorkProgrammeSource } from '../../sources/schemas/work-programme.ts';
import type { Source } from '../../sources/sources.ts';
import type { RegisterLinks } from '../registers/register-links.ts';

/** Tells what does not link in `work-programme.yaml`: ids used twice, topics, presenters, minutes. */
export function checkWorkProgramme(source: Source<WorkProgrammeSource>, links: RegisterLinks): void {
  for (const list of ['entries', 'menu'] as const) {
    const seen = new Set<string>();
    for (const [index, { id, topics }] of source.data[list].entries()) {
      if (seen.has(id))
        links.problem(
          { source, path: [list, index, 'id'] },
          `The id "${id}" stands twice in the ${list === 'menu' ? 'menu' : 'work programme'}.`,
          'Give each line its own id.',
        );
      seen.add(id);
      links.topics(topics, { source, path: [list, index, 'topics'] });
    }
  }
  for (const [index, entry] of source.data.entries.entries()) {
    for (const [at, name] of entry.presenting.entries())
      links.party(name, { source, path: ['entries', index, 'presenting', at] });
    for (const [at, { date, minute }] of entry.history.entries()) {
      links.minuteKey(minute, { date, at: { source, path: ['entries', index, 'history', at, 'minute'] } });
    }
  }
}
