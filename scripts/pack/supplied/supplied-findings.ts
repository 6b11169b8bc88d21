import type { ReadSupplied } from './read-supplied.ts';

export function noticesOf(_read: ReadSupplied): string[] {
  return [];
}
