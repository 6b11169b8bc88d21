// This module comes without types.
declare module 'unicode-name' {
  /** The name of a character in the Unicode Standard. */
  export function unicodeName(character: string): string | null | undefined;
}
