/** What a rating says, in words that start with its colour. */
export type Rating = 'green' | 'amber' | 'red' | 'blue' | 'grey' | 'unknown';

const ratings: readonly (readonly [Rating, RegExp])[] = [
  ['amber', /^\W*(?:amber|yellow)\b/iu],
  ['green', /^\W*(?:green)\b/iu],
  ['red', /^\W*red\b/iu],
  ['blue', /^\W*(?:blue|complete[d]?)\b/iu],
  ['grey', /^\W*(?:gr[ea]y|not started|not due)\b/iu],
];

// A shape for each, so that a rating can be told without colour (WCAG 2.2, 1.4.1): disc, triangle, square, diamond, ring.
const shapes: Readonly<Record<Rating, string>> = {
  green: '<circle cx="6" cy="6" r="5"/>',
  amber: '<path d="M6 1 11.5 11H.5z"/>',
  red: '<path d="M1.5 1.5h9v9h-9z"/>',
  blue: '<path d="M6 .5 11.5 6 6 11.5.5 6z"/>',
  grey: '<circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" stroke-width="2"/>',
  unknown: '<path d="M2 6h8" stroke="currentColor" stroke-width="2"/>',
};

/** Which rating the words of a cell give. */
export function ratingOf(text: string): Rating {
  return ratings.find(([, pattern]) => pattern.test(text))?.[0] ?? 'unknown';
}

/** What stands before the words of a rating: its shape, drawn in the colour of its class. */
export function ratingShape(rating: Rating): string {
  return `<svg class="rag-shape" aria-hidden="true" focusable="false" viewBox="0 0 12 12" width="12" height="12" fill="currentColor">${shapes[rating]}</svg>`;
}

/** The opening tag of a rating; its words follow, as typed. */
export function ratingStart(text: string): string {
  const rating = ratingOf(text);
  return `<span class="rag rag-${rating}">${ratingShape(rating)}\u00a0`;
}
