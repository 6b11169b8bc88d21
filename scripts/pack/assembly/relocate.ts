/** The text of a part's object at its place: references, keys of the parent tree and structure ids made absolute. */
export function relocate(text: string, base: number): string {
  // eslint-disable-next-line no-control-regex -- the marks of a part are control characters, which its texts never hold
  return text.replace(/([\x01\x03\x05])(\d+)/g, (_, kind: string, digits: string) => {
    const number = Number(digits);
    if (kind === '\x01') return `${base + number} 0 R`;
    return kind === '\x05' ? String(base + number) : structureId(base, number);
  });
}

/** Unique in the file, and in order within the part. */
export function structureId(base: number, id: number): string {
  return `${base.toString(36)}.${id.toString(36).padStart(4, '0')}`;
}

/** Fills in the numbers of shared fonts and images. */
export function bind(entries: string, numbers: readonly number[]): string {
  // eslint-disable-next-line no-control-regex -- the marks of a part are control characters, which its texts never hold
  return entries.replace(/\x04(\d+)/g, (_, index: string) => `${numbers[Number(index)] ?? 0} 0 R`);
}
