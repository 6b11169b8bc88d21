import { PdfStream, dict, isName } from '../pdf/objects.ts';
import type { Dict } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';
import { stringText } from '../pdf/writer.ts';
import type { Field } from './field.ts';
import { builtInWidth } from './painting/built-in-widths.ts';
import type { Box } from './painting/matrix.ts';

const INSET = 2;

/** What a field looks like whose maker left the drawing to the viewer (ISO 32000-1, 12.7.3.3); undefined where there is nothing to see. */
export function fieldAppearance(
  field: Field,
  [left, bottom, right, top]: Box,
  { reader }: { readonly reader: PdfReader },
): PdfStream | undefined {
  const [width, height] = [right - left, top - bottom];
  const isText = field.kind === 'text' || field.kind === 'choice';
  const words = isText && field.value !== '' && !field.isPassword ? wordsOf(field, width, height) : '';
  const look = lookOf(field.look, [width, height], reader);
  if (words === '' && look === '') return undefined;
  const defaults = reader.dict(reader.dict(reader.catalog.get('AcroForm')).get('DR'));
  return new PdfStream(
    dict({
      Type: '/XObject',
      Subtype: '/Form',
      BBox: [0, 0, width, height],
      Resources: withFonts(defaults, field, reader),
    }),
    Buffer.from(`${look}${words}`, 'latin1'),
  );
}

/** Background and border. */
function lookOf(entries: Dict, [width, height]: readonly [number, number], reader: PdfReader): string {
  const colour = (key: string, operators: readonly string[]): string => {
    const values = reader.numbers(entries.get(key));
    return values.length === 0 ? '' : `${values.join(' ')} ${operators[[1, 3, 4].indexOf(values.length)] ?? ''}`;
  };
  const [ground, border] = [colour('BG', ['g', 'rg', 'k']), colour('BC', ['G', 'RG', 'K'])];
  return [
    ground === '' ? '' : `q ${ground} 0 0 ${width} ${height} re f Q `,
    border === '' ? '' : `q ${border} 1 w 0.5 0.5 ${width - 1} ${height - 1} re S Q `,
  ].join('');
}

function wordsOf(field: Field, width: number, height: number): string {
  const given = Number(/([\d.]+)\s+Tf/.exec(field.style)?.[1] ?? 0);
  const font = fontName(field);
  const inner = width - 2 * INSET;
  const size = given > 0 ? given : field.isMultiline ? 12 : fitting(field.value, inner, height);
  const lines = field.isMultiline ? wrapped(field.value, size, inner) : [field.value.replaceAll(/[\r\n]+/g, ' ')];
  const first = field.isMultiline ? height - INSET - size : (height - size) / 2 + size * 0.22;
  const colour = /[\d.\s]+(?:g|rg|k)(?=\s|$)/.exec(field.style)?.[0] ?? '0 g';
  const drawn = lines.map((line, index) => {
    const y = first - index * size * 1.15;
    if (field.comb > 0) return combed(line, { size, y, cell: width / field.comb });
    const x = INSET + ((inner - widthOf(line, size)) * field.alignment) / 2;
    return `1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm ${stringText(latin(line))} Tj `;
  });
  return `/Tx BMC q 1 1 ${width - 2} ${height - 2} re W n BT ${colour} /${font} ${size} Tf ${drawn.join('')}ET Q EMC`;
}

function combed(
  line: string,
  { size, y, cell }: { readonly size: number; readonly y: number; readonly cell: number },
): string {
  return Array.from(line)
    .map((letter, index) => {
      const x = cell * (index + 0.5) - widthOf(letter, size) / 2;
      return `1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm ${stringText(latin(letter))} Tj `;
    })
    .join('');
}

function fitting(value: string, width: number, height: number): number {
  const high = Math.min(12, Math.max(4, height * 0.7));
  return Math.max(4, Math.min(high, (high * width) / Math.max(1, widthOf(value, high))));
}

function wrapped(value: string, size: number, width: number): string[] {
  return value.split(/\r\n|\r|\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line !== '' && widthOf(longer, size) > width) {
        lines.push(line);
        line = word;
      } else line = longer;
    }
    return [...lines, line];
  });
}

function widthOf(text: string, size: number): number {
  return (
    (Array.from(text).reduce((sum, letter) => sum + builtInWidth('/Helvetica', letter.charCodeAt(0)), 0) * size) / 1000
  );
}

/** Letters of Windows' encoding, in which viewers write what is filled in. */
function latin(text: string): string {
  return Array.from(text, (letter) => LETTERS[letter] ?? (letter.charCodeAt(0) < 256 ? letter : '?')).join('');
}

const LETTERS: Readonly<Record<string, string>> = {
  '€': '\x80',
  '‘': '\x91',
  '’': '\x92',
  '“': '\x93',
  '”': '\x94',
  '•': '\x95',
  '–': '\x96',
  '—': '\x97',
  '…': '\x85',
};

function fontName(field: Field): string {
  return /\/([^\s/]+)\s+[\d.]+\s+Tf/.exec(field.style)?.[1] ?? 'Helv';
}

/** The form's own resources, with Helvetica for a font that they lack. */
function withFonts(defaults: Dict, field: Field, reader: PdfReader): Dict {
  const fonts = new Map(reader.dict(defaults.get('Font')));
  const name = fontName(field);
  const known = reader.dict(fonts.get(name));
  if (!isName(known.get('Subtype')) || known.get('Subtype') === '/Type0')
    fonts.set(name, dict({ Type: '/Font', Subtype: '/Type1', BaseFont: '/Helvetica', Encoding: '/WinAnsiEncoding' }));
  return new Map([...defaults, ['Font', fonts]]);
}
