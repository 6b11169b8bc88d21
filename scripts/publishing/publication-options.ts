import type { PackEngine } from '../pack/engine.ts';
import type { Crew } from './crew.ts';
import type { Progress } from '../terminal/progress.ts';

/** What a build is asked to do. */
export interface PublicationOptions {
  readonly content: string;
  readonly out: string;
  /** Where what was made is kept between builds; without it everything is made anew. */
  readonly cache?: string | undefined;
  /** False: no pack is made, and the site says nothing of pages. */
  readonly packs?: boolean | undefined;
  /** False: packs are not also made in large print. */
  readonly largePrint?: boolean | undefined;
  /** What prints; it may stay open from one build to the next. */
  readonly engine: PackEngine;
  /** How many documents to print side by side. */
  readonly jobs: number;
  /** Workers on other machines, where there are any. */
  readonly crew?: Pick<Crew, 'index'> | undefined;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}
