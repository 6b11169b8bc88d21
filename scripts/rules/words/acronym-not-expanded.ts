import type { Manuscript } from '../reading/manuscript.ts';
import { listing } from '../reading/listing.ts';
import { sightingAt } from '../reading/passage.ts';
import { defineRule } from '../rule.ts';
import { expansionsIn, knownAbbreviations } from './abbreviations.ts';

/** Short forms that everybody knows, titles, and labels that only look like abbreviations. */
const common = new Set(
  'UK USA US EU UN BBC ITV NHS GP TV CCTV PDF CSV CD DVD ID IT AI VAT MP MPS HMP PIN SMS GPS FAQ URL HTML AM PM AD BC OK HR QR TBC TBA NB PS AGM CEO MBE OBE CBE JP LLB QC KC BA MA MSC PHD PC DC PS WC COVID NA RAG KPI FTE RESOLVED CLLR MBC CC PLC LTD LGBT LGBTQ CV WHO UNESCO SPSS AOB PO BOX'.split(
    ' ',
  ),
);

/** "HOCS" says nothing to a resident (WCAG 2.2 3.1.4). One note a paper, with all of them; those in panel.yaml are expanded by the site. */
export const acronymNotExpanded = defineRule({
  id: 'acronym-not-expanded',
  severity: 'note',
  sentence: 'A paper uses abbreviations that neither it nor panel.yaml expands.',
  look: ({ record, manuscripts }) => {
    const known = new Set(knownAbbreviations(record).keys());
    const small = new Set(
      manuscripts.flatMap(({ words }) => words.match(/(?<![\p{L}\d])\p{Ll}{2,12}(?![\p{L}\d])/gu) ?? []),
    );
    return manuscripts.flatMap((manuscript) => {
      const unknown = abbreviationsOf(manuscript, small).filter(({ short }) => !known.has(short));
      const first = unknown[0];
      if (first === undefined) return [];
      const names = [...new Set(unknown.map(({ short }) => short))];
      return [
        sightingAt(manuscript, first.offset, {
          message: `${listing(names, 12)} ${names.length === 1 ? 'is' : 'are'} not expanded here, nor in panel.yaml.`,
          remedy:
            'Write the whole name first, with the abbreviation in brackets, or add it to "abbreviations" in panel.yaml.',
        }),
      ];
    });
  },
});

/** Ranks stand before the name of their holder. */
const ranks =
  /^(?:PC|PS|DC|DS|DI|DCI|DSU|DCS|CC|DCC|ACC|CH|INSP|SGT|SUPT|CSUPT|PCSO|CSO|DSUPT|REV|SQN|CDR|COL|CAPT|MAJ|LT)$/u;

/** `small`: the words that papers of the body write in small letters; in capitals they are shouted, not shortened. */
function abbreviationsOf(
  manuscript: Manuscript,
  small: ReadonlySet<string>,
): readonly { readonly short: string; readonly offset: number }[] {
  const expanded = new Set(expansionsIn(manuscript).map(({ short }) => short));
  const bracketed = new Set(
    [
      ...manuscript.words.matchAll(
        /\p{L}[\p{L}’'&-]*\s+\(\s*([A-Z]{2,6})s?\s*\)|\b([A-Z]{2,6})s?\s+\((?:the\s+|an?\s+)?\p{Ll}[^)]{5,}\)/gu,
      ),
    ].map((match) => match[1] ?? match[2]),
  );
  return [
    ...manuscript.words.matchAll(/(?<![\p{L}\d/@.&-])([A-Z]{3,6}|[A-Z]{2})s?(?![\p{L}\d@&]|[-/]\d|\.\p{L})/gu),
  ].flatMap((match) => {
    const short = match[1] ?? '';
    const shouted = small.has(short.toLowerCase());
    const named = /\bOperation\s+$/u.test(manuscript.words.slice(0, match.index));
    const isRank = ranks.test(short) && /^\s+\p{Lu}\p{Ll}/u.test(manuscript.words.slice(match.index + match[0].length));
    const skip =
      named ||
      isRank ||
      isLineOfCapitals(manuscript.words, match.index) ||
      common.has(short) ||
      expanded.has(short) ||
      bracketed.has(short) ||
      shouted ||
      /^[IVXLCM]+$/u.test(short) ||
      inCapitals(manuscript.words, match.index, short.length);
    return skip ? [] : [{ short, offset: match.index }];
  });
}

/** `NOTICE`, `DATE AND TIME`: a line, or a cell, without any small letter is a heading. */
function isLineOfCapitals(words: string, at: number): boolean {
  const from = Math.max(words.lastIndexOf('\n', at - 1), words.lastIndexOf('|', at - 1)) + 1;
  const line = /^[^\n|]*/u.exec(words.slice(from))?.[0] ?? '';
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  return (
    !/\p{Ll}/u.test(line) && (letters > 3 ? !words.slice(0, from).endsWith('|') || /\p{L}\s+\p{L}/u.test(line) : false)
  );
}

/** A line in capitals ("DECLARATIONS OF INTEREST") has no abbreviations; nor has a postcode. */
function inCapitals(words: string, at: number, length: number): boolean {
  const before = words.slice(Math.max(0, at - 14), at).replace(/^[^]*\n/u, '');
  const around = before + words.slice(at, at + length + 14).replace(/\n[^]*$/u, '');
  return !/\p{Ll}/u.test(around.replace(/\b[A-Z]{2,6}s\b/gu, '')) && /[A-Z]{2,}[ \t]+[A-Z]{2,}/u.test(around);
}
