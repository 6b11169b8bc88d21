import { nearestWord } from '../../sources/nearest-word.ts';
import type { MinutesFile } from '../../sources/sources.ts';
import type { Attendance, Movement, Presence } from './attendance.ts';
import type { BuildContext, Pointer } from '../build-context.ts';
import type { Minute } from './minute.ts';

/** What attendance is linked against. */
export interface AttendanceBuild {
  readonly context: BuildContext;
  /** Kinds of interest by id, where the body lists them. */
  readonly interests?: ReadonlyMap<string, string> | undefined;
}

/** Who was there, who was not and what they declared, linked to people. What does not link goes to the context's problems. */
export function buildAttendance(file: MinutesFile, minutes: readonly Minute[], build: AttendanceBuild): Attendance {
  const { context } = build;
  const presences = (field: 'present' | 'also-present' | 'apologies'): readonly Presence[] =>
    file.data[field].flatMap((entry, index) => {
      const person = context.person(entry.person, { source: file, path: [field, index] });
      if (person === undefined) return [];
      const full =
        'capacity' in entry || 'substitute-for' in entry || 'added-by' in entry || 'note' in entry ? entry : undefined;
      const substituteFor = context.person(full?.['substitute-for'], {
        source: file,
        path: [field, index, 'substitute-for'],
      });
      return [{ person, capacity: full?.capacity, substituteFor, addedBy: full?.['added-by'], note: full?.note }];
    });
  const declarations = file.data.declarations.flatMap((declaration, index) => {
    const person = context.person(declaration.person, { source: file, path: ['declarations', index, 'person'] });
    const kind = interestKind(declaration.kind, { source: file, path: ['declarations', index, 'kind'] }, build);
    return person === undefined ? [] : [{ person, kind, nature: declaration.nature, minute: declaration.minute }];
  });
  return {
    present: presences('present'),
    alsoPresent: presences('also-present'),
    apologies: presences('apologies'),
    declarations,
    movements: movementsOf(minutes),
  };
}

/** A kind of interest as the body names it; one that it does not have is a problem. */
function interestKind(
  kind: string | undefined,
  at: Pointer,
  { context, interests }: AttendanceBuild,
): string | undefined {
  if (kind === undefined || interests === undefined || interests.size === 0) return kind;
  const name = interests.get(kind);
  if (name === undefined) {
    const near = nearestWord(kind, interests.keys());
    context.problems.push({
      ...at.source.position(at.path),
      message: `There is no kind of interest "${kind}" in panel.yaml.`,
      remedy: near === undefined ? `Write one of ${[...interests.keys()].join(', ')}.` : `Did you mean "${near}"?`,
    });
  }
  return name ?? kind;
}

function movementsOf(minutes: readonly Minute[]): readonly Movement[] {
  return minutes.flatMap((minute) =>
    minute.blocks.flatMap((block, index) =>
      block.kind === 'departure' || block.kind === 'arrival'
        ? block.people.map((person) => ({
            person,
            kind: block.kind,
            time: block.time,
            minuteKey: minute.key,
            block: index,
          }))
        : [],
    ),
  );
}
