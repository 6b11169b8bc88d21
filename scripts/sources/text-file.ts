/** Whether a file of the content folder is read as text. */
export function isText(path: string): boolean {
  return /\.(?:md|ya?ml|csv|svg|txt)$/u.test(path);
}

/** A text without a byte order mark and with line feeds alone at the ends of its lines. */
export function withoutMarks(text: string): string {
  return text.replace(/^\uFEFF/u, '').replaceAll('\r\n', '\n');
}
