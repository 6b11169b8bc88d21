import { describe, expect, it } from 'vitest';
import { passage } from '../../layouts/browser/excerpt.ts';

describe('the passage under a result', () => {
  it.each([
    [
      'says the title no second time',
      '4. <mark>Stop</mark> and <mark>search</mark> panels. 19. There are ten.',
      '4. Stop and search panels',
      '19. There are ten.',
    ],
    [
      'nor its end, where it starts within',
      'and <mark>search.</mark> There are ten panels.',
      '4. Stop and search',
      'There are ten panels.',
    ],
    [
      'takes away the references that stand in the index',
      '. 911ii. Minute 911: <mark>Dredging.</mark> The channel is kept open.',
      'Minute 911: Dredging',
      'The channel is kept open.',
    ],
    [
      'takes away a whole list of them',
      '911 . 911i . 911ii. Minute 911: Dredging & more. The channel is kept open.',
      'Minute 911: Dredging',
      'Minute 911: Dredging & more. The channel is kept open.',
    ],
    [
      'keeps a title that is all there is',
      'Metric: town-centre <mark>crime.</mark> Slide two.',
      'Metric: town-centre crime',
      'Metric: town-centre <mark>crime.</mark> Slide two.',
    ],
    [
      'knows a title that ends in a full stop or has marks of its own',
      'Ask (again) about R&amp;D? costs. They asked about the costs.',
      'Ask (again) about R&D? costs.',
      'They asked about the costs.',
    ],
    [
      'leaves other passages as they are',
      'The channel was <mark>dredged</mark> in May.',
      'Minute 42: Dredging',
      'The channel was <mark>dredged</mark> in May.',
    ],
  ])('%s', (_, excerpt, title, shown) => {
    expect(passage(excerpt, title)).toBe(shown);
  });
});
