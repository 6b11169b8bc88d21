/** The parts of the United Kingdom that have bank holidays of their own (Banking and Financial Dealings Act 1971 Sch. 1). */
export const NATIONS = ['england-and-wales', 'scotland', 'northern-ireland'] as const;

export type Nation = (typeof NATIONS)[number];

const NAMES: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

/** "England and Wales" */
export function nationName(nation: Nation): string {
  return NAMES[nation];
}
