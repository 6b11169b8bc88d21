import { expect, it } from 'vitest';
import { citationText } from '../../../scripts/record/references/citation.ts';

const base = { body: 'Riverside Panel', date: '2025-09-08', address: 'https://riverside.example/minutes/911/' };

it.each([
  [
    { kind: 'minute' as const, minute: { number: '911' } },
    undefined,
    'Riverside Panel, 8 September 2025, minute 911, https://riverside.example/minutes/911/',
  ],
  [
    { kind: 'clause' as const, minute: { number: '687' }, clause: { path: ['iii', 'a'] } },
    14,
    'Riverside Panel, 8 September 2025, minute 687, clause iii(a), agenda pack page 14, https://riverside.example/minutes/911/',
  ],
  [
    { kind: 'clause' as const, minute: { number: '895' }, clause: { path: [] } },
    undefined,
    'Riverside Panel, 8 September 2025, minute 895, https://riverside.example/minutes/911/',
  ],
  [
    { kind: 'document' as const, title: 'Neighbourhood policing', paragraph: '3.2' },
    13,
    'Riverside Panel, 8 September 2025, Neighbourhood policing, paragraph 3.2, agenda pack page 13, https://riverside.example/minutes/911/',
  ],
  [
    { kind: 'item' as const, number: '7', title: 'Roads' },
    undefined,
    'Riverside Panel, 8 September 2025, item 7, Roads, https://riverside.example/minutes/911/',
  ],
])('A citation says body, date, place, page and address: %o', (place, packPage, text) => {
  expect(citationText({ ...base, place, packPage })).toBe(text);
});
