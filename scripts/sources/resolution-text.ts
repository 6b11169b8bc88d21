/** A resolution as typed: the words before its clauses, and the text that the clauses are read from. */
export interface ResolutionText {
  /** As printed: `RESOLVED – That:`; undefined where none is typed. */
  readonly lead: string | undefined;
  /** Whether it says itself that something was resolved, and does not only lead on to the clauses. */
  readonly resolves: boolean;
  /** The rest; the lines of the lead are empty in it, so that it keeps its lines. */
  readonly text: string;
}

const clause = /^\s*(?:\(?(?:\d+|[ivxlc]+|[IVXLC]+|[a-zA-Z])[.)]|[-*•])\s+\S/u;
// What bodies say where they decide, in English and in Welsh; capitals or bold set it off from the words after it.
const word = String.raw`(?:it\s+was\s+)?(?:resolved|agreed|recommended|ordered|decided|penderfynwyd|cytunwyd|argymhellwyd)(?:\s+(?:unanimously|yn\s+unfrydol|nem\.?\s+con\.?))?`;
const bold = new RegExp(String.raw`^(\*\*|__)(${word}[^*_]*)\1\s*([-–—:]?)\s*`, 'iu');
const dashed = new RegExp(String.raw`^(${word})\s*([-–—:])\s*`, 'iu');
const loud = new RegExp(String.raw`^(${word})(?=\s|[,.;:]|$)\s*`, 'iu');

/**
 * Takes the words that lead in to the clauses of a resolution off its text: a typed "RESOLVED –", or a first paragraph that ends with a
 * colon and has clauses with labels below it. They are no clause themselves.
 */
export function resolutionText(text: string): ResolutionText {
  const rows = text.split('\n');
  const start = rows.findIndex((row) => row.trim() !== '');
  if (start === -1 || clause.test(rows[start] ?? '')) return { lead: undefined, resolves: false, text };
  const end = rows.findIndex((row, index) => index > start && (row.trim() === '' || clause.test(row)));
  const to = end === -1 ? rows.length : end;
  const paragraph = rows.slice(start, to).map((row) => row.trim());
  const follows = rows.slice(to).find((row) => row.trim() !== '');
  const leads = follows !== undefined && clause.test(follows);
  const words = paragraph.join(' ');
  if (leads && (typedLead(words) !== undefined || words.endsWith(':')))
    return { lead: withoutMarks(words), resolves: typedLead(words) !== undefined, text: blankedTo(rows, to) };
  const typed = typedLead(paragraph[0] ?? '');
  if (typed === undefined) return { lead: undefined, resolves: false, text };
  const rest = (paragraph[0] ?? '').slice(typed.length);
  const below = [...rows.slice(0, start).map(() => ''), rest, ...rows.slice(start + 1)];
  return { lead: withoutMarks(typed), resolves: true, text: below.join('\n') };
}

/** The part of a line that says that something was resolved, with the dash behind it. */
function typedLead(line: string): string | undefined {
  const found = bold.exec(line)?.[0] ?? dashed.exec(line)?.[0];
  if (found !== undefined) return found;
  const spoken = loud.exec(line);
  // "Agreed changes to ..." are words of a clause; RESOLVED in capitals is not.
  return spoken !== null && spoken[1] === spoken[1]?.toUpperCase() ? spoken[0] : undefined;
}

function withoutMarks(words: string): string {
  return words
    .replace(/\*\*|__/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function blankedTo(rows: readonly string[], to: number): string {
  return rows.map((row, index) => (index < to ? '' : row)).join('\n');
}
