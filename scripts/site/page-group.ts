import type { ViewContext } from '../views/view-context.ts';
import type { SitePage } from './site-page.ts';

/** Pages that are made together: those of one meeting, or one register. What one of them asks for counts for all. */
export interface PageGroup {
  readonly name: string;
  readonly pages: (context: ViewContext) => readonly SitePage[];
}
