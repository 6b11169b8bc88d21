import { splitAttributes } from './attributes.ts';
import type { Attributes } from './attributes.ts';

/** A clause of a resolution as it stands in the source. */
export interface ClauseSource {
  /** As printed, with its dot or bracket; undefined where the clerk gave none. */
  readonly label: string | undefined;
  /** The label without dots, brackets and capitals; for one without a label, its letter by position. */
  readonly step: string;
  readonly text: string;
  readonly line: number;
  readonly attributes: Attributes;
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
  for (const [index, row] of text.split('\n').entries()) {
    const match = clauseStart.exec(row);
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
    } else if (/^\S/u.test(row) && (open.length === 0 || text.split('\n')[index - 1]?.trim() === '')) {
      open.length = 0;
      const draft: Draft = { indent: 0, label: undefined, bullet: false, line, text: [row], children: [] };
      roots.push(draft);
      open.push(draft);
    } else {
      open.at(-1)?.text.push(row.trim());
    }
  }
  return finish(roots);
}

function finish(drafts: readonly Draft[]): readonly ClauseSource[] {
  return drafts.map((draft, index) => {
    const { text, attributes } = splitAttributes(draft.text.join('\n').trim());
    return {
      label: draft.label,
      step: stepOf(draft, index),
      text,
      line: draft.line,
      attributes,
      clauses: finish(draft.children),
    };
  });
}

function stepOf({ label, bullet }: Draft, index: number): string {
  if (label !== undefined) return label.replace(/[().]/gu, '').toLowerCase();
  return bullet ? String.fromCharCode('a'.charCodeAt(0) + (index % 26)) : String(index + 1);
}
