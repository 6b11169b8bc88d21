import { found } from './dates.ts';
import type { Span } from './dates.ts';

const number = String.raw`(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)`;
const times = String.raw`(millions?|billions?|thousand|mn|bn|m|k)`;

const money = new RegExp(String.raw`[£€$]\s?${number}(?:\s?${times}\b)?`, 'giu');
const large = new RegExp(String.raw`(?<![\d.,£€$])${number}(?:\s(millions?|billions?)|(mn|bn|m|k))\b`, 'giu');
const share = new RegExp(String.raw`(?<![\d.,])${number}\s?(?:%|per\s?cent\b|pct\b)`, 'giu');

const powers: Readonly<Record<string, number>> = { t: 3, k: 3, m: 6, b: 9 };

/** Sums of money, large numbers and percentages, however written: `£12.2m`, `12.2 million`, `£12,200,000`; `3.5%`, `3.5 per cent`. */
export function amountsIn(text: string): readonly Span[] {
  return [
    ...found(text, money, ([, value = '', unit]) => {
      const whole = scaled(value, unit);
      // Somebody who remembers £66,952 means £66,952.44 too.
      return whole.includes('d') && unit === undefined ? [whole, whole.replace(/d.*$/u, '')] : [whole];
    }),
    ...found(text, large, ([, value = '', spaced, glued]) => [scaled(value, spaced ?? glued)]),
    ...found(text, share, ([, value = '']) => [`percent${scaled(value, undefined)}`]),
  ];
}

/** The value in full, worked out on the digits so that nothing is lost by rounding: `12.2` and `m` are `12200000`. */
function scaled(value: string, unit: string | undefined): string {
  const [whole = '', fraction = ''] = value.replaceAll(',', '').split('.');
  const power = unit === undefined ? 0 : (powers[unit.charAt(0).toLowerCase()] ?? 0);
  const digits = fraction.padEnd(power, '0');
  const rest = digits.slice(power).replace(/0+$/u, '');
  return `${`${whole}${digits.slice(0, power)}`.replace(/^0+(?=\d)/u, '')}${rest === '' ? '' : `d${rest}`}`;
}
