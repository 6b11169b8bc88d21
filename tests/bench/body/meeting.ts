import { Dice, seedOf } from '../dice.ts';
import { members, topics } from './generated.ts';
import type { GeneratedFile } from './generated.ts';
import { Prose, capital } from './prose.ts';

interface GeneratedItem {
  readonly number: number;
  readonly title: string;
  readonly topic: string;
  readonly folder: string;
  readonly documents: readonly string[];
}

/** Minutes of one meeting: two of standing items, one of each report. */
const minutesEach = 5;
const officer = `m${members - 1}`;

/** The day of a meeting by its place in the row: one every five days, so that two thousand take twenty-seven years. */
export function meetingDay(index: number): string {
  return new Date(Date.UTC(1996, 0, 8) + index * 5 * 86_400_000).toISOString().slice(0, 10);
}

/** The files of one meeting. */
export function* generatedMeeting(index: number, seed: number): Generator<GeneratedFile> {
  const dice = new Dice(seedOf(seed, `meeting ${index}`));
  const writer = new MeetingWriter(index, dice);
  yield* writer.files();
}

class MeetingWriter {
  readonly #index: number;
  readonly #dice: Dice;
  readonly #prose: Prose;
  readonly #items: readonly GeneratedItem[];

  constructor(index: number, dice: Dice) {
    this.#index = index;
    this.#dice = dice;
    this.#prose = new Prose(dice);
    const documents = [['report', 'appendix-1', 'slides'], ['report', 'appendix-1', 'appendix-2'], ['report']];
    this.#items = documents.map((own, place) => {
      const topic = dice.of(topics);
      const number = place + 3;
      const title = `${capital(this.#prose.matter())} in ${this.#prose.place()}`;
      return { number, title, topic, folder: `0${number}-${topic}`, documents: own };
    });
  }

  *files(): Generator<GeneratedFile> {
    const folder = `meetings/${meetingDay(this.#index)}`;
    yield [`${folder}/meeting.md`, this.#agenda()];
    yield [`${folder}/minutes.md`, this.#minutes()];
    for (const item of this.#items) {
      if (item.number === 3) yield [`${folder}/${item.folder}/data/figures.csv`, this.#figures()];
      for (const name of item.documents) yield [`${folder}/${item.folder}/${name}.md`, this.#document(item, name)];
    }
  }

  #agenda(): string {
    const before = this.#index === 0 ? '' : `    documents:\n      - minutes: "${meetingDay(this.#index - 1)}"\n`;
    const items = this.#items.map(
      ({ number, title, folder, topic, documents }) =>
        `  - number: "${number}"\n    title: ${JSON.stringify(title)}\n    folder: ${folder}\n    report-of: ${officer}\n    ask: To note the report.\n    outcome: noted\n    topics: [${topic}]\n    documents: [${documents.join(', ')}]\n`,
    );
    return `---\ndate: "${meetingDay(this.#index)}"\nstart: "14:00"\nstate: held\nhost: ford\nvenue:\n  room: Committee Room ${1 + this.#dice.below(6)}\n  building: Ford Town Hall\ncontact: ${officer}\nitems:\n  - number: "1"\n    standing: apologies\n  - number: "2"\n    standing: minutes\n${before}${items.join('')}---\n\n${this.#prose.paragraph(2)}\n`;
  }

  #minutes(): string {
    const first = this.#index * minutesEach + 1;
    const present = Array.from({ length: 14 }, (_, index) => `m${index}`).join(', ');
    const confirmed = '::: resolved {lead="RESOLVED –"}\nThat the minutes of the last meeting be confirmed.\n:::\n';
    const items = this.#items.map(({ number, title }, index) => {
      const action = this.#dice.below(2) === 0 ? ` {action owner=${officer}}` : '';
      const text = Array.from({ length: 4 }, () => this.#prose.paragraph(3)).join('\n\n');
      return `## ${first + 2 + index} ${title} {item=${number}}\n\n${text}\n\n::: resolved {lead="RESOLVED – That:"}\ni. the report be noted; and\nii. officers ${this.#prose.verb()} the ${this.#prose.matter()} and report back.${action}\n:::\n`;
    });
    return `---\nstatus: draft\nend: "16:10"\nchair: m0\npresent: [${present}]\napologies: [m15, m16]\n---\n\n## ${first} Apologies {item=1}\n\nApologies were received.\n\n## ${first + 1} Minutes of the last meeting {item=2}\n\n${this.#index === 0 ? 'There were none.\n' : confirmed}\n${items.join('\n')}`;
  }

  #figures(): string {
    const months = ['June', 'July', 'August', 'September', 'October', 'November', 'December'];
    const row = (month: string): string =>
      [month, ...Array.from({ length: 4 }, () => String(1 + this.#dice.below(999)))].join(',');
    return `Month,A,B,C,D\n${months.map(row).join('\n')}\n`;
  }

  #document(item: GeneratedItem, name: string): string {
    if (name === 'report') return this.#report(item);
    if (name === 'slides') {
      const slide = (): string =>
        `## ${capital(this.#prose.matter())}\n\n${Array.from({ length: 4 }, () => `- ${this.#prose.sentence()}`).join('\n')}\n`;
      return `---\nkind: slides\ntitle: ${JSON.stringify(`${item.title} in pictures`)}\n---\n\n${Array.from({ length: 8 }, slide).join('\n')}`;
    }
    const text = Array.from({ length: 12 }, () => this.#prose.paragraph()).join('\n\n');
    return `---\nkind: appendix\ntitle: ${JSON.stringify(capital(this.#prose.matter()))}\nlabel: Appendix ${name.slice(-1)}\n---\n\n${text}\n`;
  }

  #report(item: GeneratedItem): string {
    const date = meetingDay(this.#index);
    const lengths = {
      Purpose: 1,
      Background: 12,
      Issues: 12,
      Finance: 2,
      Legal: 1,
      Equalities: 1,
      Recommendations: 1,
      'Background Papers': 1,
    };
    const sections = Object.entries(lengths).map(([title, length], index) => {
      const own = Array.from({ length }, (_, at) => `${index + 1}.${at + 1} ${this.#paragraph()}`).join('\n\n');
      return `## ${index + 1}. ${title}\n\n${own}\n${title === 'Issues' ? this.#table(item) : ''}`;
    });
    return `---\nkind: report\ntemplate: panel-officer\ntitle: ${JSON.stringify(item.title)}\ndate: "${date}"\nof: ${officer}\nauthors: [${officer}]\nemail: scrutiny@measuring.example\nnumbering: decimal\n---\n\n${sections.join('\n')}`;
  }

  /** One in ten leads to a minute of the same meeting. */
  #paragraph(): string {
    const number = this.#index * minutesEach + 1 + this.#dice.below(minutesEach);
    return `${this.#prose.paragraph()}${this.#dice.below(10) === 0 ? ` See [minute ${number}](minute:${number}).` : ''}`;
  }

  #table({ number }: GeneratedItem): string {
    if (number === 3)
      return `\n::: table {src="data/figures.csv" caption="Figures by month" number=1 row-headers=1 wide}\n:::\n\n::: chart {src="data/figures.csv" type=line x="Month" y="A|B" number=1 caption="Both by month" alt="Two lines"}\n:::\n`;
    const rows = Array.from(
      { length: 4 + this.#dice.below(11) },
      (_, at) => `| ${this.#prose.place()} ${at} | ${1 + this.#dice.below(900)} | ${this.#dice.below(100)}% |`,
    );
    return `\n::: table {caption="By place" number=1 row-headers=1}\n\n| Place | Cases | Share |\n| --- | ---: | ---: |\n${rows.join('\n')}\n\n:::\n`;
  }
}
