import { PdfString, isName, textOf } from '../pdf/objects.ts';
import type { Dict, PdfValue } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';

/** A field of a form as it was filled in (ISO 32000-1, 12.7). */
export interface Field {
  readonly kind: 'text' | 'button' | 'check' | 'radio' | 'choice' | 'signature';
  /** What was written or chosen. */
  readonly value: string;
  /** What it is for: its tooltip, else its name. */
  readonly label: string;
  readonly isChecked: boolean;
  readonly isMultiline: boolean;
  readonly isPassword: boolean;
  /** 0 left, 1 middle, 2 right. */
  readonly alignment: number;
  /** Operators that set its font and colour. */
  readonly style: string;
  /** Places of a field that is filled in letter by letter; 0 for others. */
  readonly comb: number;
  /** Its own look: border and background. */
  readonly look: Dict;
}

const MULTILINE = 1 << 12;
const PASSWORD = 1 << 13;
const RADIO = 1 << 15;
const PUSH = 1 << 16;
const COMB = 1 << 24;

/** The field that a widget shows; what it does not say itself its parents say. */
export function fieldOf(widget: Dict, reader: PdfReader): Field {
  const inherited = (key: string): PdfValue => {
    let entries: Dict | undefined = widget;
    for (let depth = 0; entries && depth < 32; depth++) {
      const value = entries.get(key);
      if (value !== undefined) return reader.resolve(value);
      entries = entries.has('Parent') ? reader.dict(entries.get('Parent')) : undefined;
    }
    return reader.resolve(reader.dict(reader.catalog.get('AcroForm')).get(key));
  };
  const flags = Number(inherited('Ff') ?? 0);
  const state = reader.resolve(widget.get('AS'));
  const style = inherited('DA');
  return {
    kind: kindOf(inherited('FT'), flags),
    value: words(inherited('V'), reader),
    label: words(inherited('TU'), reader) || words(inherited('T'), reader),
    isChecked: isName(state) && state !== '/Off',
    isMultiline: (flags & MULTILINE) !== 0,
    isPassword: (flags & PASSWORD) !== 0,
    alignment: Number(inherited('Q') ?? 0),
    style: style instanceof PdfString ? style.bytes : '',
    comb: (flags & COMB) === 0 ? 0 : Number(inherited('MaxLen') ?? 0),
    look: reader.dict(widget.get('MK')),
  };
}

function kindOf(type: PdfValue, flags: number): Field['kind'] {
  if (type === '/Tx') return 'text';
  if (type === '/Ch') return 'choice';
  if (type === '/Sig') return 'signature';
  return (flags & PUSH) !== 0 ? 'button' : (flags & RADIO) !== 0 ? 'radio' : 'check';
}

function words(value: PdfValue, reader: PdfReader): string {
  if (value instanceof PdfString) return textOf(value);
  if (Array.isArray(value)) return value.map((item) => words(reader.resolve(item), reader)).join(', ');
  return '';
}
