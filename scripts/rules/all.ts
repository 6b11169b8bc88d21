import type { Rule } from './rule.ts';

/** Every rule, by family. A new rule is a file and a line here. */
export const allRules: readonly Rule[] = [];
