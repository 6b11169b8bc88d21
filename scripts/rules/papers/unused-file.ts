import type { Manuscript } from '../reading/manuscript.ts';
import { defineRule } from '../rule.ts';

/** A figure or table that no paper shows, or a PDF that no item lists: forgotten, or not meant to be here. */
export const unusedFile = defineRule({
  id: 'unused-file',
  severity: 'warning',
  sentence: 'A figure, table or PDF is used by no paper.',
  look: ({ record, manuscripts }) => {
    const used = new Set([
      ...manuscripts.flatMap(filesOf),
      ...[...record.pagedById.values()].flatMap((paper) =>
        paper.form === 'supplied' ? [paper.supplied.file, paper.supplied.textFile ?? ''] : [],
      ),
    ]);
    const there = [...record.sources.texts.keys(), ...record.sources.files.keys()].filter((path) =>
      path.startsWith('meetings/'),
    );
    return there
      .filter((path) => !used.has(path))
      .map((path) => ({
        file: path,
        line: 1,
        column: 1,
        paper: meetingFile(path),
        message: `No paper uses ${path.slice(path.split('/').slice(0, 2).join('/').length + 1)}.`,
        remedy:
          'Show it with "::: table", "::: chart" or "::: figure", list the PDF under its item, or move the file out of the content folder.',
      }));
  },
});

/** Every file that a text names, by its path below the content folder. */
function filesOf({ file, text }: Manuscript): readonly string[] {
  const folder = file.slice(0, file.lastIndexOf('/'));
  const named = [...text.matchAll(/\b(?:src|head-file|data|file)="?([^"\s}]+)|\]\(([^)\s]+)\)/gu)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return named.map((name) => decodeURI(new URL(name, `file:///${folder}/`).pathname).replace(/^\//u, ''));
}

function meetingFile(path: string): string {
  return `${path.split('/').slice(0, 2).join('/')}/meeting.md`;
}
