import type { Letter } from '../sources/letters.ts';
import type { Problem } from '../sources/problem.ts';
import { houseHas } from './house-faces.ts';
import { scriptFaces } from './script-faces.ts';

/** Stands for a character that could not be read. */
const lost = '\ufffd';

/** Characters that show nothing themselves: they join, part or turn those beside them. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u2028\v]/u;

/** Whether a font has a character, or it needs none. */
export function isPrintable(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0;
  if (character === lost) return false;
  return invisible.test(character) || houseHas(codePoint) || scriptFaces().some(({ has }) => has(codePoint));
}

/** Characters that cannot be printed, each with its name and what to do; none reaches the printer. */
export async function letterProblems(letters: readonly Letter[]): Promise<readonly Problem[]> {
  const known = new Map<string, boolean>();
  const unprintable = letters.filter(({ character }) => {
    const printable = known.get(character) ?? isPrintable(character);
    known.set(character, printable);
    return !printable;
  });
  if (unprintable.length === 0) return [];
  const { unicodeName } = await import('unicode-name');
  return unprintable.map(({ character, file, line, column }) => ({
    file,
    line,
    column,
    ...complaint(character, unicodeName(character) ?? undefined),
  }));
}

function complaint(character: string, name: string | undefined): { readonly message: string; readonly remedy: string } {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (character === lost)
    return {
      message: `A character was lost here before the text came to this file: it has only ${code}, the mark for a lost one.`,
      remedy: 'Look in the original what it was, and type it.',
    };
  if (/\p{Co}/u.test(character))
    return {
      message: `The character ${code} is of a font of its own and means nothing without it.`,
      remedy: 'Look in the original what it shows, and type or describe that.',
    };
  if (/\p{Cc}|\p{Cs}|\p{Cn}/u.test(character))
    return {
      message: `The character ${code} is none that text can have.`,
      remedy: 'Delete it: it came with the text that was pasted.',
    };
  return {
    message: `No font has the character ${character} (${code}${name === undefined ? '' : ` ${name}`}).`,
    remedy: 'Write it in letters that can be printed, or show it as a picture with ::: figure.',
  };
}
