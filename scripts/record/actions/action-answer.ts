import type { Document } from '../meetings/document.ts';
import { referenceKeys } from '../references/reference.ts';
import type { RegisterLinks } from '../registers/register-links.ts';

/** Ids of the papers that say they answer each action, by the action's key; a problem where there is no such action. */
export function answersByAction(links: RegisterLinks, keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const document of links.context.documentById.values()) {
    for (const [index, text] of document.answersActions.entries()) {
      const answered = answeredKeys(text, { document, links, keys });
      if (answered.length === 0) {
        links.problem(
          { source: document.source, path: ['answers-action', index] },
          `There is no action ${text}.`,
          'Write the clause that opened it, like "911ii", or give that clause {action} in the minutes.',
        );
      }
      for (const key of answered) found.set(key, [...(found.get(key) ?? []), document.id]);
    }
  }
  return found;
}

interface AnswerContext {
  readonly document: Document;
  readonly links: RegisterLinks;
  readonly keys: readonly string[];
}

/** A bare minute means every action of it: letters answer "898" as a whole. */
function answeredKeys(text: string, { links, keys }: AnswerContext): readonly string[] {
  const reference = links.reference(text);
  if (reference === undefined) return [];
  const resolution = links.resolve(text);
  const wanted = resolution.found
    ? resolution.targets.map(({ minute, clause }) => clause?.key ?? minute.key)
    : referenceKeys(reference);
  return keys.filter((key) =>
    wanted.some((start) => key === start || key.startsWith(`${start}.`) || key.startsWith(`${start}-`)),
  );
}
