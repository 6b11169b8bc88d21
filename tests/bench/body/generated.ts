/** A file of the generated content folder. */
export type GeneratedFile = readonly [path: string, text: string];

/** Topics of the generated body. */
export const topics = ['housing', 'transport', 'budget', 'parks', 'schools', 'waste', 'licensing', 'safety'] as const;

/** How many people a generated body has; the last one is its officer. */
export const members = 24;
