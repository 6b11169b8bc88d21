import type { Problem } from '../sources/problem.ts';
import type { RuleInput } from './input.ts';

/**
 * - `error`: publication would be wrong; `check` fails.
 * - `warning`: a clerk should look, and answer it where the paper is right.
 * - `note`: style.
 */
export type Severity = 'error' | 'warning' | 'note';

/** Something that a rule sees in the sources, in the clerk's words, and how to put it right. */
export interface Finding extends Problem {
  /** The id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  /** The source under which it is printed and whose `answers` may answer it: `file` itself, or for a table's CSV file its paper. */
  readonly paper: string;
  /** Why it stands, where the source answers it. */
  readonly answered?: string;
}

/** What a rule sees, before its name is put to it. */
export interface Sighting extends Problem {
  /** Where it is answered, if not in `file`. */
  readonly paper?: string;
}

/** One fault that papers have. Pure: the same input gives the same findings. */
export interface Rule {
  /** The name of the fault: `duplicate-minute-number`. */
  readonly id: string;
  readonly severity: Severity;
  /** What it looks for, in a plain sentence. */
  readonly sentence: string;
  readonly check: (input: RuleInput) => readonly Finding[];
}

/** What a rule's file writes. */
export interface RuleDefinition extends Pick<Rule, 'id' | 'severity' | 'sentence'> {
  readonly look: (input: RuleInput) => readonly Sighting[];
}

/** A rule whose findings carry its name. */
export function defineRule({ id, severity, sentence, look }: RuleDefinition): Rule {
  return {
    id,
    severity,
    sentence,
    check: (input) => look(input).map((seen) => ({ paper: seen.file, ...seen, rule: id, severity })),
  };
}
