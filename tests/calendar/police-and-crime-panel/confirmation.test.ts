import { describe, expect, it } from 'vitest';
import { confirmationPeriod } from '../../../scripts/calendar/police-and-crime-panel/confirmation.ts';

describe('A confirmation hearing', () => {
  it('of a chief constable is reported within three weeks that include the day of notification (PRSRA 2011 Sch. 8 para. 4(6))', () => {
    // Three weeks beginning with Monday 2 November 2026 end with Sunday 22 November.
    expect(confirmationPeriod({ post: 'chief-constable', notified: '2026-11-02' })).toEqual({
      from: '2026-11-02',
      until: '2026-11-22',
      mayVeto: true,
      law: 'PRSRA 2011 Sch. 8 para. 4(6)',
    });
  });

  it.each(['chief-executive', 'chief-finance-officer', 'deputy-commissioner'] as const)(
    'of a %s cannot end in a veto',
    (post) => {
      expect(confirmationPeriod({ post, notified: '2026-11-02' })).toEqual({
        from: '2026-11-02',
        until: '2026-11-22',
        mayVeto: false,
        law: 'PRSRA 2011 Sch. 1 para. 10',
      });
    },
  );

  it('takes no notice of bank holidays', () => {
    expect(confirmationPeriod({ post: 'chief-constable', notified: '2025-12-15' }).until).toBe('2026-01-04');
  });

  it('ignores the days between the poll and the commissioner’s acceptance of office', () => {
    // Poll Thursday 2 May 2024, declaration Wednesday 8 May: seven days that do not count, so 6 May becomes 13 May.
    const postElection = { from: '2024-05-02', to: '2024-05-08' };
    expect(confirmationPeriod({ post: 'deputy-commissioner', notified: '2024-04-16' }).until).toBe('2024-05-06');
    expect(confirmationPeriod({ post: 'deputy-commissioner', notified: '2024-04-16', postElection }).until).toBe(
      '2024-05-13',
    );
    // Notified within the period: the first day that counts is 9 May, and the twenty-first 29 May.
    expect(confirmationPeriod({ post: 'deputy-commissioner', notified: '2024-05-03', postElection }).until).toBe(
      '2024-05-29',
    );
  });
});
