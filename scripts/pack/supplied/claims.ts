import type { Kid } from '../clean/tree.ts';
import type { PartFault } from '../part.ts';
import type { ReadSupplied } from './read-supplied.ts';

export function claimsOf(_read: ReadSupplied, _tree: readonly Kid[] | undefined): PartFault[] {
  return [
    { standard: 'ua1', reason: 'todo' },
    { standard: 'pdfa', reason: 'todo' },
  ];
}
