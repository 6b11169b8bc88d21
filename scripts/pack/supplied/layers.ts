import { Ref } from '../pdf/objects.ts';
import type { Dict, PdfValue } from '../pdf/objects.ts';
import type { PdfReader } from '../pdf/reader.ts';

/** The layers of a file: which are shown when it is opened (ISO 32000-1, 8.11.4). */
export class Layers {
  readonly #reader: PdfReader;
  readonly #off = new Set<number>();
  readonly #on = new Set<number>();
  readonly #base: boolean;
  /** Whether the file has any. */
  readonly present: boolean;

  constructor(reader: PdfReader) {
    this.#reader = reader;
    const properties = reader.dict(reader.catalog.get('OCProperties'));
    this.present = reader.array(properties.get('OCGs')).length > 0;
    const configuration = reader.dict(properties.get('D'));
    this.#base = configuration.get('BaseState') !== '/OFF';
    for (const group of reader.array(configuration.get('OFF'))) if (group instanceof Ref) this.#off.add(group.number);
    for (const group of reader.array(configuration.get('ON'))) if (group instanceof Ref) this.#on.add(group.number);
    for (const usage of reader.array(configuration.get('AS'))) this.#applyUsage(reader.dict(usage));
  }

  /** Whether what belongs to a layer, or to a membership of several, is shown; true for what belongs to none. */
  shows(value: PdfValue | undefined, depth = 0): boolean {
    const reader = this.#reader;
    const entries = reader.dict(value);
    if (entries.get('Type') !== '/OCMD')
      return !(value instanceof Ref) || entries.size === 0 || this.#isOn(value.number);
    const expression = reader.array(entries.get('VE'));
    if (expression.length > 0 && depth < 8) return this.#holds(expression, depth);
    const given = entries.get('OCGs');
    const groups = (Array.isArray(reader.resolve(given)) ? reader.array(given) : [given]).flatMap((group) =>
      group instanceof Ref ? [this.#isOn(group.number)] : [],
    );
    if (groups.length === 0) return true;
    switch (entries.get('P')) {
      case '/AllOn':
        return groups.every((on) => on);
      case '/AnyOff':
        return groups.some((on) => !on);
      case '/AllOff':
        return groups.every((on) => !on);
      default:
        return groups.some((on) => on);
    }
  }

  #isOn(number: number): boolean {
    return this.#base ? !this.#off.has(number) : this.#on.has(number);
  }

  /** A visibility expression: `[/And ...]`, `[/Or ...]`, `[/Not ...]` of groups and expressions. */
  #holds([operator, ...operands]: readonly PdfValue[], depth: number): boolean {
    const values = operands.map((operand) => {
      const inner = this.#reader.resolve(operand);
      return Array.isArray(inner) ? depth < 8 && this.#holds(inner, depth + 1) : this.shows(operand, depth + 1);
    });
    if (operator === '/Not') return values[0] !== true;
    return operator === '/Or' ? values.includes(true) : !values.includes(false);
  }

  /** What viewers do by themselves on opening: states for the screen (8.11.4.5). */
  #applyUsage(usage: Dict): void {
    if (usage.get('Event') !== '/View') return;
    for (const group of this.#reader.array(usage.get('OCGs'))) {
      if (!(group instanceof Ref)) continue;
      const view = this.#reader.dict(this.#reader.dict(this.#reader.dict(group).get('Usage')).get('View'));
      const state = view.get('ViewState');
      if (state === '/OFF') {
        this.#off.add(group.number);
        this.#on.delete(group.number);
      } else if (state === '/ON') {
        this.#off.delete(group.number);
        this.#on.add(group.number);
      }
    }
  }
}
