import type { Item, Meeting } from '../record/meetings/meeting.ts';
import type { ReportTemplate } from '../record/meetings/document.ts';
import { requiredSections } from '../rules/papers/required-sections.ts';
import { plainName } from '../sources/file-name.ts';
import { markdownFile } from '../sources/written-yaml.ts';
import { DraftError } from './draft.ts';
import type { Draft } from './draft.ts';

/** The papers that can be begun. */
export const paperKinds = ['report', 'appendix', 'slides', 'letter'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What is known of a paper that is to be written. */
export interface PaperWish {
  readonly kind: PaperKind;
  readonly title?: string | undefined;
  /** Whose report, by id or in words. */
  readonly of?: string | undefined;
  readonly template?: ReportTemplate | undefined;
  /** The name of the file, without `.md`. */
  readonly name?: string | undefined;
}

/** A paper of an item, with the sections that its form asks for and nothing in them. Throws a DraftError where the item has no title of its own. */
export function draftPaper(meeting: Meeting, item: Item, wish: PaperWish): Draft {
  const folder = folderOf(meeting, item);
  const name = wish.name ?? nameOf(item, wish.kind);
  const path = `meetings/${meeting.id}/${folder.name}/${name}.md`;
  return {
    files: [{ path, text: paperText(item, wish) }],
    next: [
      ...placeInAgenda(item, { folder, name }),
      wish.kind === 'report'
        ? 'Write below each heading; a section with nothing to say says so in a line.'
        : 'Write it.',
      'Look at it with "npm run serve", and see what is left to do with "npm run check".',
    ],
  };
}

interface Folder {
  readonly name: string;
  /** Whether the agenda names it. */
  readonly named: boolean;
}

function folderOf({ frontmatter }: Meeting, { number, title, key }: Item): Folder {
  const named = frontmatter.items.find((item) => item.number === number)?.folder;
  if (named !== undefined) return { name: named, named: true };
  const slug = plainName(title).toLowerCase();
  if (slug === '') throw new DraftError(`Give item ${key} a folder in meeting.md, with "folder:".`);
  return { name: `${(number ?? key).padStart(2, '0')}-${slug}`, named: false };
}

/** `report`, `appendix-2`: a name that no paper of the item has. */
function nameOf({ documents }: Item, kind: PaperKind): string {
  const taken = new Set(documents.map(({ key }) => key));
  if (kind !== 'appendix' && !taken.has(kind)) return kind;
  let number = 1;
  while (taken.has(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}

function placeInAgenda({ number, key }: Item, { folder, name }: { folder: Folder; name: string }): readonly string[] {
  const where = `item ${number ?? key} of meeting.md`;
  return [
    ...(folder.named ? [] : [`Add to ${where}: folder: ${folder.name}`]),
    `Put "${name}" into the "documents:" of ${where}, in place of what was to follow.`,
  ];
}

function paperText(item: Item, { kind, title = item.title, of, template }: PaperWish): string {
  if (kind === 'report') {
    const form = template ?? 'panel-officer';
    const fields = { kind, template: form, title, of, numbering: 'decimal' };
    return markdownFile(fields, requiredSections(form).map(sectionText).join('\n\n'));
  }
  if (kind === 'slides') return markdownFile({ kind, title }, `## ${title}`);
  if (kind === 'appendix') return markdownFile({ kind, title, label: nextAppendix(item) });
  return markdownFile({ kind, template: 'letter', title, of });
}

function sectionText(name: string, index: number): string {
  const heading = `## ${index + 1}. ${name}`;
  return name === 'Recommendations' ? `${heading}\n\n::: recommendations\n:::` : heading;
}

function nextAppendix({ documents }: Item): string {
  const letters = documents.flatMap((document) =>
    'label' in document ? (/^Appendix (\d+|[A-Z])$/u.exec(document.label ?? '')?.[1] ?? []) : [],
  );
  const last = letters.at(-1);
  if (last === undefined) return 'Appendix 1';
  return `Appendix ${/\d/u.test(last) ? Number(last) + 1 : String.fromCodePoint((last.codePointAt(0) ?? 64) + 1)}`;
}
