import type { ClearDaysRule } from '../calendar/clear-days.ts';
import type { InspectionRule } from '../calendar/inspection.ts';
import type { PanelSource } from '../sources/schemas/panel.ts';

/** Why a paper may be kept from the public: the law that lists the reasons, and its paragraphs. */
export interface ExemptionRule {
  /** As it is named in full: "Part 1 of Schedule 12A to the Local Government Act 1972". */
  readonly law: string;
  /** As it is named in a marking: "Schedule 12A". */
  readonly short: string;
  /** The paragraphs that can be named; any where the list is empty. */
  readonly paragraphs: readonly string[];
}

/**
 * The rules that a body has asked to be held to. Each is undefined unless the body asks for it: then, and only then, is it
 * stated on pages and enforced by the check.
 */
export interface BodyRules {
  /** How long before a meeting its papers are public. */
  readonly notice: ClearDaysRule | undefined;
  /** How long papers stay open after a meeting. */
  readonly inspection: InspectionRule | undefined;
  readonly exemption: ExemptionRule | undefined;
  /** Whether what is late or urgent gives its reason. */
  readonly lateReasons: boolean;
  /** Kinds of interest by id, as the body names them; as typed where there are none. */
  readonly interests: ReadonlyMap<string, string>;
}

/** The rules that `panel.yaml` asks for. */
export function rulesOf({ rules }: Pick<PanelSource, 'rules'>): BodyRules {
  const { exempt } = rules;
  return {
    notice: rules['clear-days'],
    inspection: rules.inspection,
    exemption: exempt && { law: exempt.law, short: exempt.short ?? exempt.law, paragraphs: exempt.paragraphs },
    lateReasons: rules['late-reasons'],
    interests: new Map(rules.interests.map(({ id, name }) => [id, name])),
  };
}

/** On what ground a paper is kept from the public, as it reads on from "Not for publication"; undefined where none is given. */
export function exemptGround(paragraphs: readonly string[], rule: ExemptionRule | undefined): string | undefined {
  if (paragraphs.length === 0) return rule && `under ${rule.law}`;
  const named = `paragraph${paragraphs.length === 1 ? '' : 's'} ${paragraphs.join(', ')}`;
  return rule === undefined ? `under ${named}` : `under ${named} of ${rule.law}`;
}
