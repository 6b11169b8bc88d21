import { chartTypes } from '../markdown/charts/chart.ts';
import { decisionKinds } from '../record/decisions/decision-kinds.ts';
import type { MinutePlace } from '../sources/minute-attributes.ts';
import type { PaperContainer } from '../sources/paper-containers.ts';

/** What a clerk has to know of a mark that takes attributes. */
export interface MarkWords {
  readonly says: string;
  /** What each attribute says, by its name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** A sample that can be copied. */
  readonly sample: string;
}

const printedAs = {
  number: 'its number, as printed: `number=2`',
  called: 'what the paper calls it in place of Table or Figure: `called="Graph"`',
  caption: 'its caption; may be left out where the paper has none',
  name: 'what it is, for those who only hear it; otherwise the caption, heading or sentence before it',
  source: 'where it comes from, printed below it',
};

/** Blocks that may stand in any text, from `::: name` to `:::`. */
export const containerWords: Readonly<Record<PaperContainer, MarkWords>> = {
  table: {
    says: 'A table, from bars below it or from a CSV file.',
    attributes: {
      ...printedAs,
      src: 'the CSV file, by its path from the paper: `src="data/crossings.csv"`',
      'head-file': 'a CSV file with the rows of its head, where it has several of them',
      unit: 'what the figures are in, printed beside the caption: `unit="£ thousand"`',
      notes: 'words below the table',
      'row-headers': 'how many columns at the left name the row',
      'header-rows': 'how many rows at the top of the CSV file are its head; 1 where left out',
      columns: 'which columns of the CSV file are shown, in which order: `columns="Month|Total"`',
      labels: 'other words for their heads, in the same order: `labels="Month|All bridges"`',
      group: 'a column whose value stands above each group of rows',
      level: 'a column that says how deep a row stands: 1, 2, 3, or 0 for a total',
      totals: 'which rows are totals, by a column and its values: `totals="Council=Total|All"`',
      rag: 'a column of ratings, printed as word, shape and colour',
      align: 'how columns stand: `align="Cost:right, Note:left"`',
      format:
        'how figures of a column are printed: `format="Case:typed, Spent:pounds"`, with `typed`, `number`, `pounds`, `percent` or `date`',
      wide: 'turns the page in print; without a value',
    },
    sample: `::: table {src="data/crossings.csv" caption="Crossings by month" number=2 row-headers=1}
:::`,
  },
  figure: {
    says: 'A picture, or several under one caption. Lines within describe it for those who cannot see it.',
    attributes: {
      ...printedAs,
      src: 'the picture, by its path from the paper',
      alt: 'what it shows, in a sentence',
      decorative: 'says that it shows nothing; without a value, in place of `alt`',
      wide: 'turns the page in print; without a value',
    },
    sample: `::: figure {src="figures/spans.svg" number=1 caption="How far each bridge reaches" alt="Nine lines; the longest is that of the old bridge"}
The old bridge reaches 120 metres, the shortest 14.
:::`,
  },
  chart: {
    says: 'A chart drawn from a CSV file, with its data as a table. Lines within describe it.',
    attributes: {
      ...printedAs,
      src: 'the CSV file, by its path from the paper',
      type: `one of ${chartTypes.map((type) => `\`${type}\``).join(', ')}`,
      x: 'the column along the bottom',
      y: 'the columns that are drawn: `y="Old bridge|New bridges"`',
      labels: 'other words for them, in the same order',
      alt: 'what it shows, in a sentence',
      unit: 'what the figures are in: `unit="%"`',
    },
    sample: `::: chart {src="data/crossings.csv" type=line x="Month" y="Old bridge|New bridges" number=2 caption="Crossings by month" alt="Both lines rise to July and fall in August"}
:::`,
  },
  recommendations: {
    says: 'What the body is asked to do.',
    attributes: {},
    sample: `::: recommendations
1) That the report be noted.
:::`,
  },
  note: {
    says: 'Words set apart from the text.',
    attributes: {},
    sample: `::: note
The survey was made before the flood.
:::`,
  },
  quote: {
    says: 'A long quotation.',
    attributes: {
      source: 'who says it, or where it stands',
      lang: 'its language, where it is another: `lang=cy`',
    },
    sample: `::: quote {source="A resident of Ford"}
The bridge is the way to school.
:::`,
  },
  language: {
    says: 'Paragraphs in another language, so that they are spoken and parted rightly.',
    attributes: { lang: 'which: `lang=cy` for Welsh, `lang=ur` for Urdu' },
    sample: `::: language {lang=cy}
Croeso i bawb.
:::`,
  },
};

const movement = { person: 'who, by the id in people.yaml', time: 'when: `time=14:30`' };

/** Marks that stand only in minutes. */
export const minuteWords: Readonly<Record<MinutePlace, MarkWords>> = {
  minute: {
    says: 'A minute: a heading with its number.',
    attributes: {
      item: 'the item of the agenda that it records',
      as: 'another name, where one number was used twice: `as=12b`',
    },
    sample: '## 12 Bridges {item=5}',
  },
  resolved: {
    says: 'What was resolved, in clauses with whatever labels the minutes have.',
    attributes: {
      lead: 'the words that lead in to the clauses, where they are not typed above them: `lead="RESOLVED – That:"`',
      type: 'what kind of decision it is, where the verb does not tell: `type=endorse`',
    },
    sample: `::: resolved
RESOLVED – That:

i. the report be noted; and
ii. the Clerk write to the councils. {action owner=moss-joe due=2025-10-01}
:::`,
  },
  clause: {
    says: 'What stands in braces after a clause.',
    attributes: {
      action: 'opens an action; without a value',
      owner: 'who is to do it, by id or in words',
      due: 'by which day: `due=2025-10-01`',
      title: 'what the tracker calls it',
      type: `what kind of decision the clause is: ${decisionKinds.map((kind) => `\`${kind}\``).join(', ')}`,
    },
    sample: `::: resolved
RESOLVED – That the Clerk write to the councils. {action owner=moss-joe title="Write about the bridge" type=write}
:::`,
  },
  vote: {
    says: 'A vote: the words of the minutes, and what was counted.',
    attributes: {
      unanimous: 'nobody voted against it or abstained; without a value',
      for: 'how many were for it, or who: `for=6`, `for="brook-ann, reed-tom"`',
      against: 'how many were against it, or who',
      abstained: 'how many abstained, or who',
      mover: 'who moved it',
      seconder: 'who seconded it',
      majority: 'which majority it needed: `simple` or `two-thirds`',
    },
    sample: `::: vote {for=6 against=1 abstained=2 mover=brook-ann seconder=reed-tom}
The motion was carried.
:::`,
  },
  arrival: {
    says: 'Somebody came in. Who comes after a vote is not counted for it.',
    attributes: movement,
    sample: `::: arrival {person=reed-tom time=14:20}
Cllr Tom Reed joined the meeting.
:::`,
  },
  departure: {
    says: 'Somebody left. Who left before a vote is not counted for it.',
    attributes: movement,
    sample: `::: departure {person=reed-tom time=16:04}
Cllr Tom Reed left the meeting.
:::`,
  },
  private: {
    says: 'From here the public was asked to leave.',
    attributes: {},
    sample: `::: private
The Committee went into private session.
:::`,
  },
};

/** A mark within a text: what to write, and what becomes of it. */
export interface InlineMark {
  readonly write: string;
  readonly for: string;
}

/** The rest of the Markdown that papers are written in, on one page. */
export const inlineMarks: readonly InlineMark[] = [
  { write: '## A heading', for: 'a heading; `###` and so on for those below it' },
  { write: '3.2 The bridge was built of stone.', for: 'a numbered paragraph, with `numbering: decimal` in the fields' },
  { write: '- a bullet', for: 'a list with bullets; indent it to put one list into another' },
  { write: 'i. a clause', for: 'a list with labels as printed: `i.`, `(a)`, `1)`' },
  { write: '*emphasis* and **weight**', for: 'words in italics, and in bold' },
  { write: '~~struck~~ and ++put in++', for: 'what an amendment takes out, and what it puts in' },
  { write: '[the guide](https://www.example.org/)', for: 'a link to another site' },
  { write: '[minute 12](minute:12)', for: 'a reference to a minute; `minute:12.ii` for a clause' },
  { write: '[item 5](item:5)', for: 'a reference to an item of the same meeting' },
  { write: '[Appendix 1](doc:appendix-1)', for: 'a reference to a paper of the same item' },
  { write: '[paragraph 3.1](doc:report#p-3.1)', for: 'a reference to a paragraph' },
  { write: '[Table 1](table:1), [Figure 2](figure:2)', for: 'a reference to a table or figure of the same paper' },
  { write: '[Joe Moss](person:moss-joe)', for: 'a person' },
  { write: '[action 12ii](action:12.ii)', for: 'an action' },
  { write: '[the next meeting](meeting:2025-11-17)', for: 'a meeting' },
  { write: 'words[^1]', for: 'a footnote, with `[^1]: Its words.` below' },
  { write: '[Croeso]{lang=cy}', for: 'words in another language' },
  { write: '<!-- a comment -->', for: 'nothing: it is published nowhere, and `check` tells where it stands' },
  { write: '\\*', for: 'the sign itself, where Markdown would take it for a mark' },
];
