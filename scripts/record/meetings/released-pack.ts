import type { ReleaseSource } from '../../sources/schemas/release.ts';

/** A page as it was published. */
export interface ReleasedPage {
  /** As printed: `14`, `14A`. */
  readonly label: string;
  /** Stands for what the page showed: another page that shows the same has the same. */
  readonly shows: string;
}

/** A pack as it was published. */
export interface ReleasedPack {
  readonly id: string;
  readonly pages: readonly ReleasedPage[];
  readonly documents: ReleaseSource['packs'][number]['documents'];
}
