import { LineIndex } from '../../sources/line-index.ts';
import type { BodyRecord } from '../../record/record.ts';
import type { Source } from '../../sources/sources.ts';
import type { Manuscript } from './manuscript.ts';
import { cellEnds, isWithin, paragraphEnds } from './ends.ts';
import type { Passage } from './passage.ts';

/** Fields that are names, references or answers to the rules, not words for readers. */
const silentFields = new Set([
  'answers',
  'id',
  'aliases',
  'url',
  'website',
  'live',
  'archive',
  'documents',
  'standing',
  'folder',
  'topics',
  'variants',
  'synonyms',
  'groups',
  'known-from',
  'source',
]);

/** Every stretch of words that readers see: bodies, words of frontmatter, tables. */
export function passagesOf(record: BodyRecord, manuscripts: readonly Manuscript[]): readonly Passage[] {
  return [...manuscripts, ...fieldPassages(record), ...tablePassages(record, manuscripts)];
}

/** A field is pointed at by its start: how its words are broken over lines is lost when YAML is read. */
function fieldPassages({ sources, body: { language } }: BodyRecord): readonly Passage[] {
  const all: readonly Source<unknown>[] = [
    ...sources.meetings.flatMap(({ meeting, minutes, documents }) => [
      meeting,
      ...(minutes === undefined ? [] : [minutes]),
      ...documents.values(),
    ]),
    ...sources.standingTexts,
    ...sources.actions,
    ...sources.questions,
    ...sources.recommendations,
    ...sources.pages,
    sources.workProgramme,
    sources.topics,
  ];
  return all.flatMap((source) =>
    wordsIn(source.data, []).map(({ words, path }): Passage => {
      const start = source.position(path);
      return {
        file: source.file,
        paper: source.file,
        language,
        form: 'field',
        words,
        place: () => start,
        isWhole: isWithin(() => paragraphEnds(words)),
      };
    }),
  );
}

/** The strings of a value that hold more than one word, with their paths. */
function wordsIn(
  value: unknown,
  path: readonly PropertyKey[],
): readonly { readonly words: string; readonly path: readonly PropertyKey[] }[] {
  if (typeof value === 'string') return /[\s@]/u.test(value) ? [{ words: value, path }] : [];
  if (Array.isArray(value)) return value.flatMap((entry: unknown, index) => wordsIn(entry, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) =>
    silentFields.has(field) ? [] : wordsIn(inner, [...path, field]),
  );
}

function tablePassages(record: BodyRecord, manuscripts: readonly Manuscript[]): readonly Passage[] {
  const paperOf = new Map(
    manuscripts.flatMap(({ file, language, tables }) => tables.map(({ csv }) => [csv, { file, language }] as const)),
  );
  return [...record.sources.texts]
    .filter(([file]) => file.endsWith('.csv'))
    .map(([file, words]) => {
      const lines = new LineIndex(words);
      const paper = paperOf.get(file);
      return {
        file,
        paper: paper?.file ?? file,
        language: paper?.language ?? record.body.language,
        form: 'table',
        words,
        place: (offset) => ({ file, ...lines.at(offset) }),
        isWhole: isWithin(() => cellEnds(words)),
      };
    });
}
