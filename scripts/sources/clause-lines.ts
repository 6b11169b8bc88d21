import { splitAttributes } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import { closes, openedBy } from './paper-containers.ts';

/** A clause of a resolution as it stands in the source. */
export interface ClauseSource {
  /** As printed, with its dot or bracket; undefined where the clerk gave none. */
  readonly label: string | undefined;
  /** Whether it was set off with a bullet instead. */
  readonly bullet: boolean;
  /** The label without dots, brackets and capitals; for one without a label, its letter by position. */
  readonly step: string;
  readonly text: string;
  readonly line: number;
  readonly attributes: Attributes;
  /** What stands between the braces at its end, as typed. */
  readonly given: string;
  readonly clauses: readonly ClauseSource[];
}

interface Draft {
  readonly indent: number;
  readonly label: string | undefined;
  readonly bullet: boolean;
  readonly line: number;
  readonly text: string[];
  readonly children: Draft[];
}

const clauseStart = /^(\s*)(?:(\(?(?:\d+|[ivxlc]+|[IVXLC]+|[a-zA-Z])[.)])|[-*•])\s+(\S.*)$/u;

/**
 * Reads the clauses of a resolution in whatever numbering the clerk used (`I.`, `i.`, `1)`, `(a)`), nested by indentation.
 * Labels are kept as printed. A bullet without a label takes a letter by its position, as trackers cite it (`687 iii a`).
 * `firstLine` is the line of the file on which `text` starts.
 */
export function parseClauses(text: string, firstLine: number): readonly ClauseSource[] {
  const roots: Draft[] = [];
  const open: Draft[] = [];
  const rows = text.split('\n');
  let depth = 0;
  let margin = 0;
  for (const [index, row] of rows.entries()) {
    // A table or quotation belongs, as it is typed, to the clause above it.
    if (depth === 0) margin = row.search(/\S/u);
    const within = depth > 0 || openedBy(row) !== undefined;
    depth += openedBy(row) !== undefined ? 1 : depth > 0 && closes(row) ? -1 : 0;
    const match = within ? null : clauseStart.exec(row);
    const line = firstLine + index;
    if (match !== null) {
      const indent = (match[1] ?? '').length;
      while ((open.at(-1)?.indent ?? -1) >= indent) open.pop();
      const draft: Draft = {
        indent,
        label: match[2],
        bullet: match[2] === undefined,
        line,
        text: [match[3] ?? ''],
        children: [],
      };
      (open.at(-1)?.children ?? roots).push(draft);
      open.push(draft);
    } else if (/^\S/u.test(row) && (open.length === 0 || rows[index - 1]?.trim() === '')) {
      open.length = 0;
      const draft: Draft = { indent: 0, label: undefined, bullet: false, line, text: [row], children: [] };
      roots.push(draft);
      open.push(draft);
    } else {
      open.at(-1)?.text.push(within ? row.replace(new RegExp(`^\\s{0,${Math.max(0, margin)}}`, 'u'), '') : row.trim());
    }
  }
  return finish(roots);
}

function finish(drafts: readonly Draft[]): readonly ClauseSource[] {
  return drafts.map((draft, index) => {
    const { text, attributes, given } = splitAttributes(draft.text.join('\n').trim());
    return {
      label: draft.label,
      bullet: draft.bullet,
      step: stepOf(draft, index),
      text,
      line: draft.line,
      attributes,
      given,
      clauses: finish(draft.children),
    };
  });
}

function stepOf({ label, bullet }: Draft, index: number): string {
  if (label !== undefined) return label.replace(/[().]/gu, '').toLowerCase();
  return bullet ? String.fromCharCode('a'.charCodeAt(0) + (index % 26)) : String(index + 1);
}
