import { describe, expect, it } from 'vitest';
import { bareLinkText } from '../../scripts/rules/links/bare-link-text.ts';
import { emptyLink } from '../../scripts/rules/links/empty-link.ts';
import { addressWithSpace } from '../../scripts/rules/links/address-with-space.ts';
import { emailWithoutMailto } from '../../scripts/rules/links/email-without-mailto.ts';
import { found } from './fixtures/body.ts';
import { withReport } from './fixtures/good-body.ts';

describe(bareLinkText.id, () => {
  it('fires for words that say nothing', () => {
    expect(
      found(bareLinkText, withReport('1.1 [Click here](https://ford.gov.uk/) or [here](https://ford.gov.uk/a).\n')),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:5  The link "Click here" does not say where it leads.',
      'meetings/2025-09-08/05-bridges/report.md:11:43  The link "here" does not say where it leads.',
    ]);
  });

  it('is silent for words that name the page', () => {
    expect(found(bareLinkText, withReport('1.1 [The agenda of 8 September](https://ford.gov.uk/).\n'))).toEqual([]);
  });
});

describe(emptyLink.id, () => {
  it('fires without target and without words', () => {
    expect(found(emptyLink, withReport('1.1 [The agenda]() and [](https://ford.gov.uk/).\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:5  The link "The agenda" leads nowhere.',
      'meetings/2025-09-08/05-bridges/report.md:11:24  A link to https://ford.gov.uk/ has no words.',
    ]);
  });

  it('is silent for an example in code', () => {
    expect(found(emptyLink, withReport('1.1 Write `[words]()`.\n'))).toEqual([]);
  });
});

describe(addressWithSpace.id, () => {
  it('fires for a link and for a bare address', () => {
    expect(
      found(
        addressWithSpace,
        withReport('1.1 [The plan](https://ford.gov.uk/the plan.pdf), or https://ford.gov.uk/ plan.pdf.\n'),
      ),
    ).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:5  The address "https://ford.gov.uk/the plan.pdf" has a space in it.',
      'meetings/2025-09-08/05-bridges/report.md:11:54  The address "https://ford.gov.uk/ plan.pdf" has a space in it.',
    ]);
  });

  it('is silent where a sentence goes on', () => {
    expect(
      found(
        addressWithSpace,
        withReport('1.1 See https://ford.gov.uk/plan. The plan is [here](https://ford.gov.uk/ "The plan").\n'),
      ),
    ).toEqual([]);
  });
});

describe(emailWithoutMailto.id, () => {
  it('fires for an address alone', () => {
    expect(found(emailWithoutMailto, withReport('1.1 Write to [the office](office@ford.gov.uk).\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:14  The link to office@ford.gov.uk does not open an email.',
    ]);
  });

  it('is silent with mailto', () => {
    expect(found(emailWithoutMailto, withReport('1.1 Write to [the office](mailto:office@ford.gov.uk).\n'))).toEqual(
      [],
    );
  });
});
