import { isName } from '../../pdf/objects.ts';
import type { Dict, PdfValue } from '../../pdf/objects.ts';
import type { PdfReader } from '../../pdf/reader.ts';
import { BLACK, colourOf, componentsOf } from './colour.ts';
import { matrixOf } from './matrix.ts';
import type { Ink, State } from './state.ts';

interface Setting {
  readonly state: State;
  readonly resources: Dict;
  readonly reader: PdfReader;
}

/** Operators that set the graphics state and colours (ISO 32000-1, 8.4.4 and 8.6.8). */
export function setGraphics(operator: string, operands: readonly PdfValue[], setting: Setting): void {
  const { state } = setting;
  const [first] = operands;
  switch (operator) {
    case 'cm':
      state.concat(matrixOf(operands.map((value) => (typeof value === 'number' ? value : 0))));
      return;
    case 'w':
      state.lineWidth = typeof first === 'number' ? first : 1;
      return;
    case 'gs':
      if (isName(first)) extended(setting.reader.dict(setting.resources.get('ExtGState')).get(first.slice(1)), setting);
      return;
    default:
      colour(operator, operands, setting);
  }
}

const DEVICE: Readonly<Record<string, number>> = { g: 1, rg: 3, k: 4 };

function colour(operator: string, operands: readonly PdfValue[], { state, resources, reader }: Setting): void {
  const key = operator === operator.toLowerCase() ? 'fill' : 'stroke';
  const lower = operator.toLowerCase();
  const device = DEVICE[lower];
  if (device !== undefined) state[key] = inkOf(operands, device);
  else if (lower === 'cs') {
    const components = componentsOf(operands[0], resources, reader);
    state[key] = { components, colour: components > 0 ? BLACK : undefined };
  } else if (lower === 'sc' || lower === 'scn') state[key] = inkOf(operands, state[key].components);
}

function inkOf(operands: readonly PdfValue[], components: number): Ink {
  return { components, colour: components === 0 ? undefined : colourOf(operands, components) };
}

function extended(value: PdfValue | undefined, { state, reader }: Setting): void {
  const entries = reader.dict(value);
  state.fillAlpha = reader.number(entries.get('ca'), state.fillAlpha);
  state.strokeAlpha = reader.number(entries.get('CA'), state.strokeAlpha);
  state.lineWidth = reader.number(entries.get('LW'), state.lineWidth);
  const blend = reader.resolve(entries.get('BM'));
  const mask = reader.resolve(entries.get('SMask'));
  if (blend !== null) state.isPlain = blend === '/Normal' || blend === '/Compatible';
  if (mask !== null) state.isPlain = mask === '/None';
}
