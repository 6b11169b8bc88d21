/** `2025/26` as part of an address: `2025-26`. */
export function yearSlug(year: string): string {
  return year.replace('/', '-');
}
