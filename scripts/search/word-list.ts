import { createHash } from 'node:crypto';
import { packed } from './piece-files.ts';
import type { PieceFiles } from './piece-files.ts';

/** A part of the list is about so many words. */
const size = 1_500;

/** The words of all pieces in files by what they begin with: `word entries pieces` a line, numbers to base 36 and bits to base 16. */
export function wordList(pieces: readonly PieceFiles[]): readonly {
  readonly start: string;
  readonly file: string;
  readonly content: Uint8Array;
}[] {
  const words = new Map<string, { entries: number; pieces: bigint }>();
  for (const [index, piece] of pieces.entries()) {
    for (const [word, entries] of piece.words) {
      const known = words.get(word) ?? { entries: 0, pieces: 0n };
      words.set(word, { entries: known.entries + entries, pieces: known.pieces | (1n << BigInt(index)) });
    }
  }
  const sorted = [...words.keys()].sort();
  return parts(sorted, 1).map(({ start, own }) => {
    const lines = own.map((word) => {
      const { entries = 0, pieces: bits = 0n } = words.get(word) ?? {};
      return `${word} ${entries.toString(36)} ${bits.toString(16)}`;
    });
    const content = packed(new TextEncoder().encode(lines.join('\n')));
    return { start, file: `${hashOf(content)}.bin`, content };
  });
}

/** By the first letter; by more letters where a part would be too large. */
function parts(
  words: readonly string[],
  letters: number,
): readonly { readonly start: string; readonly own: readonly string[] }[] {
  const groups = Map.groupBy(words, (word) => Array.from(word).slice(0, letters).join(''));
  return [...groups].flatMap(([start, own]) =>
    own.length > size && letters < 3 && Array.from(start).length === letters
      ? parts(own, letters + 1)
      : [{ start, own }],
  );
}

/** The name of a file by what is in it. */
export function hashOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
