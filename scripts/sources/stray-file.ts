import { nearestWord } from './nearest-word.ts';
import type { Problem } from './problem.ts';

const rootFiles = ['panel.yaml', 'people.yaml', 'topics.yaml', 'synonyms.yaml', 'work-programme.yaml'];
const rootFolders = ['meetings', 'standing-text', 'actions', 'questions', 'recommendations', 'pages', 'assets'];
const folderEndings = /\.(?:md|csv|svg|txt|png|jpe?g|webp|[pP][dD][fF])$/u;

/** Whether a path is that of what was published of a meeting: `meetings/2025-09-08/releases/1.yaml`. */
export function isRelease(path: string): boolean {
  return /^meetings\/[^/]+\/releases\/\d+\.yaml$/u.test(path);
}

/**
 * A file that nothing reads is a file somebody thinks is published. Says so, and where it belongs.
 * `path` is below the content folder; the answer is empty where the file has a place.
 */
export function strayFileProblem(path: string): readonly Problem[] {
  const [first = '', ...rest] = path.split('/');
  const stray = (message: string, remedy: string): readonly Problem[] => [
    { file: path, line: 1, column: 1, message, remedy },
  ];
  if (rest.length === 0) {
    if (rootFiles.includes(first)) return [];
    const near = nearestWord(first, rootFiles);
    return stray(
      'Nothing reads this file.',
      near === undefined ? `Files that can stand here: ${rootFiles.join(', ')}.` : `Did you mean "${near}"?`,
    );
  }
  if (!rootFolders.includes(first)) {
    const near = nearestWord(first, rootFolders);
    return stray(
      `Nothing reads the folder "${first}".`,
      near === undefined ? `Folders that can stand here: ${rootFolders.join(', ')}.` : `Did you mean "${near}"?`,
    );
  }
  if (first === 'meetings' && !/^\d{4}-\d{2}-\d{2}(?:-[a-z0-9]+)?$/u.test(rest[0] ?? '')) {
    return stray(
      `"${rest[0] ?? ''}" is not the name of a meeting’s folder.`,
      'Name the folder by the date of the meeting, like "2025-09-08".',
    );
  }
  if (isRelease(path) || folderEndings.test(path)) return [];
  const office = officeFile(path);
  if (office !== undefined) return stray(...office);
  return stray(
    'This kind of file is not published.',
    'Papers are .md or .pdf, the words of a scan .txt, tables .csv, figures .svg, .png, .jpg or .webp. Keep other files outside the content folder.',
  );
}

/** What is said of a file of an office program, and how to bring it in; undefined for any other. */
function officeFile(path: string): readonly [message: string, remedy: string] | undefined {
  const [, ending = ''] = /\.(docx?|docm|rtf|odt|xlsx?|ods|pptx?|odp)$/iu.exec(path) ?? [];
  const folder = path.split('/').slice(0, -1).join('/');
  const name = path.split('/').at(-1) ?? '';
  if (ending === '') return undefined;
  if (ending.toLowerCase() === 'docx')
    return [
      'A Word document is not published as it is.',
      `Move it out of here, and bring it in with: npm run import -- "${name}" --to ${folder}`,
    ];
  return [
    'This kind of file is not published.',
    'Save it as .docx and bring that in with "npm run import", or as .pdf, and put the PDF here in its place.',
  ];
}
