import { PdfString, isName, textOf } from '../pdf/objects.ts';
import type { Dict, PdfValue } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';

/** What a supplied file calls its pages (ISO 32000-1, 12.4.2); undefined where it just counts them. */
export function pageLabelsOf(reader: PdfReader, pages: number): string[] | undefined {
  const ranges: [number, Dict][] = [];
  const walk = (node: Dict, depth: number): void => {
    const values = reader.array(node.get('Nums'));
    for (let i = 0; i + 1 < values.length; i += 2)
      ranges.push([reader.number(values[i], 0), reader.dict(values[i + 1])]);
    if (depth < 8) for (const kid of reader.array(node.get('Kids'))) walk(reader.dict(kid), depth + 1);
  };
  walk(reader.dict(reader.catalog.get('PageLabels')), 0);
  ranges.sort(([a], [b]) => a - b);
  const labels = Array.from({ length: pages }, (_, page) => {
    const range = ranges.findLast(([from]) => from <= page);
    return range ? label(range[1], page - range[0], reader) : String(page + 1);
  });
  const counts = labels.every((text, page) => text === String(page + 1) || text === '');
  return counts ? undefined : labels;
}

function label(entries: Dict, offset: number, reader: PdfReader): string {
  const prefix = reader.resolve(entries.get('P'));
  const number = reader.number(entries.get('St'), 1) + offset;
  return `${prefix instanceof PdfString ? textOf(prefix) : ''}${numeral(reader.resolve(entries.get('S')), number)}`;
}

function numeral(style: PdfValue, number: number): string {
  if (!isName(style)) return '';
  if (style === '/r') return roman(number).toLowerCase();
  if (style === '/R') return roman(number);
  if (style !== '/a' && style !== '/A') return String(number);
  const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
  return style === '/a' ? letter : letter.toUpperCase();
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let rest = Math.min(Math.max(0, number), 9999);
  let text = '';
  for (const [value, letters] of ROMAN)
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  return text;
}
