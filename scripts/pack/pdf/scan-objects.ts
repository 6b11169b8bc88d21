import { Lexer } from './lexer.ts';
import { PdfStream } from './objects.ts';
import type { Dict, PdfValue } from './objects.ts';
import type { ObjectTable, Place } from './cross-reference-table.ts';

/** What a search of the whole file finds: its objects, and the streams that hold others. */
export interface ScannedObjects extends ObjectTable {
  readonly containers: readonly number[];
}

/** Searches a file for its objects, where its table is missing or wrong; of several under a number the last one counts. */
export function scanObjects(text: string, objectAt: (at: number) => PdfValue): ScannedObjects {
  const places = new Map<number, Place>();
  for (const match of text.matchAll(/(?<![0-9.])(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj(?![a-z])/g))
    places.set(Number(match[1]), { at: match.index });
  const containers: number[] = [];
  let trailer: Dict = new Map();
  const better = (found: Dict): void => {
    if (found.has('Root') || !trailer.has('Root')) trailer = new Map([...trailer, ...found]);
  };
  for (const [number, { at }] of places) {
    const dictionary = text.slice(at, at + 400);
    if (!dictionary.includes('/ObjStm') && !dictionary.includes('/XRef')) continue;
    const value = attempt(() => objectAt(at));
    if (!(value instanceof PdfStream)) continue;
    if (value.dict.get('Type') === '/ObjStm') containers.push(number);
    if (value.dict.get('Type') === '/XRef') better(value.dict);
  }
  for (const match of text.matchAll(/trailer\s*(?=<<)/g)) {
    const value = attempt(() => new Lexer(text, match.index + match[0].length).value());
    if (value instanceof Map) better(value);
  }
  return { places, trailer, containers };
}

function attempt(read: () => PdfValue): PdfValue {
  try {
    return read();
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}
