import { describe, expect, it } from 'vitest';
import { personalMobile } from '../../scripts/rules/privacy/personal-mobile.ts';
import { nationalInsuranceNumber } from '../../scripts/rules/privacy/national-insurance-number.ts';
import { personalEmail } from '../../scripts/rules/privacy/personal-email.ts';
import { homeAddress } from '../../scripts/rules/privacy/home-address.ts';
import { signaturePicture } from '../../scripts/rules/privacy/signature-picture.ts';
import { dateOfBirth } from '../../scripts/rules/privacy/date-of-birth.ts';
import { found } from './fixtures/body.ts';
import { withReport } from './fixtures/good-body.ts';

describe(personalMobile.id, () => {
  it('fires without repeating the number', () => {
    expect(found(personalMobile, withReport('1.1 Call 07700 900123 or +44 7700 900123.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:10  "07700..." is a mobile number.',
      'meetings/2025-09-08/05-bridges/report.md:11:26  "+44 7..." is a mobile number.',
    ]);
  });

  it('is silent for an office and for other long numbers', () => {
    expect(found(personalMobile, withReport('1.1 Call 0121 303 2288; the cost was £07,700,900,123.\n'))).toEqual([]);
  });
});

describe(nationalInsuranceNumber.id, () => {
  it('fires without repeating the number', () => {
    expect(found(nationalInsuranceNumber, withReport('1.1 Her number is AB 12 34 56 C.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:19  "AB..." looks like a National Insurance number.',
    ]);
  });

  it('is silent for prefixes that are never given out', () => {
    expect(found(nationalInsuranceNumber, withReport('1.1 Reference GB 12 34 56 C.\n'))).toEqual([]);
  });
});

describe(personalEmail.id, () => {
  it('fires for a provider of private addresses', () => {
    expect(found(personalEmail, withReport('1.1 Write to ann.brook@gmail.com.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:14  An address at gmail.com is likely to be private.',
    ]);
  });

  it('is silent for an office', () => {
    expect(found(personalEmail, withReport('1.1 Write to ann.brook@ford.gov.uk.\n'))).toEqual([]);
  });
});

describe(homeAddress.id, () => {
  it('fires without repeating the address', () => {
    expect(found(homeAddress, withReport('1.1 She lives at 14 Mill Lane, Ford B4 6NQ.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:18  "14 Mill Lane..." looks like a home address.',
    ]);
  });

  it('is silent for an office', () => {
    expect(
      found(homeAddress, withReport('1.1 Write to the Council House, 1 Victoria Square Road, Birmingham B1 1BB.\n')),
    ).toEqual([]);
  });
});

describe(signaturePicture.id, () => {
  it('fires for the picture of a signature', () => {
    expect(
      found(signaturePicture, withReport('::: figure {src="figures/signature.png" number=1 alt="A signature"}\n:::\n')),
    ).toEqual(['meetings/2025-09-08/05-bridges/report.md:11:1  This picture is of a signature.']);
  });

  it('is silent for the word in a text', () => {
    expect(found(signaturePicture, withReport('1.1 The signature of the Chair is kept.\n'))).toEqual([]);
  });
});

describe(dateOfBirth.id, () => {
  it('fires for a date of birth', () => {
    expect(found(dateOfBirth, withReport('1.1 Date of birth: 3 May 1970.\n'))).toEqual([
      'meetings/2025-09-08/05-bridges/report.md:11:5  This is a date of birth.',
    ]);
  });

  it('is silent for the words alone', () => {
    expect(found(dateOfBirth, withReport('1.1 A date of birth is never printed.\n'))).toEqual([]);
  });
});
