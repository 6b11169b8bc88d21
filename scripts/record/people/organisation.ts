/** A council, an office, a force: something people belong to. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly short: string | undefined;
  readonly kind: 'council' | 'commissioner' | 'police' | 'other';
  readonly variants: readonly string[];
}
