import type { Finding, Severity, Sighting } from './finding.ts';
import type { RuleInput } from './input.ts';

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
