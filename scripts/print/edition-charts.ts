import type { PackEdition } from '../pack/types.ts';

const DRAWING = /<svg class="chart-drawing( large)?"[^]*?<\/svg>/gu;

/** A document with those drawings of its charts that are for an edition: each is drawn for the type of both. */
export function chartsForEdition(html: string, edition: PackEdition): string {
  return html.replace(DRAWING, (drawing, large: string | undefined) =>
    (large !== undefined) === (edition === 'large-print') ? drawing : '',
  );
}
