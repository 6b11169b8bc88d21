import type { Problem } from './problem.ts';

/** The text of a file, and what is wrong with its letters; it is then only as good as can be. */
export interface DecodedText {
  readonly text: string;
  readonly problem: Problem | undefined;
}

const saveAsUtf8 =
  'Save the file as UTF-8: in Excel choose the file type "CSV UTF-8", in Word and in editors the encoding "UTF-8".';

/**
 * Reads the bytes of a source as text: UTF-8, or UTF-16 where the file itself says so by its first bytes. Ends of lines are `\n`
 * whatever the machine wrote. What is neither is told with its place, not guessed at: a guess would publish wrong letters.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  const text = decode(bytes, utf16 ?? 'utf-8')?.replace(/\r\n?/gu, '\n');
  if (text === undefined) return { text: new TextDecoder('windows-1252').decode(bytes), problem: notUtf8(bytes, file) };
  const control = firstControl(text);
  return { text, problem: control === -1 ? undefined : controlCharacter(text, control, file) };
}

function decode(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Points at the first letter that is no UTF-8, and says what it would be as Windows writes it. */
function notUtf8(bytes: Uint8Array, file: string): Problem {
  const rows = rowsOf(bytes);
  const broken = rows.flatMap((row, index) => (decode(row, 'utf-8') === undefined ? [index] : []));
  const row = rows[broken[0] ?? 0] ?? bytes;
  const column = new TextDecoder('utf-8').decode(row).indexOf('\uFFFD');
  const before = new TextEncoder().encode(new TextDecoder('utf-8').decode(row).slice(0, column)).length;
  const letter = new TextDecoder('windows-1252').decode(row.subarray(before, before + 1));
  const others = broken.length - 1;
  const more = others < 1 ? '' : `, and the like in ${others} more ${others === 1 ? 'line' : 'lines'}`;
  return {
    file,
    line: (broken[0] ?? 0) + 1,
    column: column + 1,
    message: `This file is not UTF-8: here stands a byte that is "${letter}" in the Windows encoding (ANSI, Windows-1252)${more}.`,
    remedy: saveAsUtf8,
  };
}

function rowsOf(bytes: Uint8Array): readonly Uint8Array[] {
  const rows: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
    rows.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...rows, bytes.subarray(start)];
}

/** The place of the first character that is no letter, space or end of a line; -1 for none. Tabs and page ends are spaces. */
function firstControl(text: string): number {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x7f || code < 0x09 || (code > 0x0d && code < 0x20)) return at;
  }
  return -1;
}

function controlCharacter(text: string, at: number, file: string): Problem {
  const before = text.slice(0, at).split('\n');
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  const isUtf16 = text.charAt(at) === '\0' && text.split('\0').length > text.length / 3;
  return {
    file,
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    message: isUtf16
      ? 'This file is in UTF-16 and does not say so at its start.'
      : `Here stands a control character (U+${code}), which nobody can see and which no page can show.`,
    remedy: isUtf16 ? saveAsUtf8 : 'Delete it: put the cursor behind the letter before it and press Delete.',
  };
}
