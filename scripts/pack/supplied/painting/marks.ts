import { PdfString, isName, textOf } from '../../pdf/objects.ts';
import type { Dict, PdfValue } from '../../pdf/objects.ts';
import type { Operation } from '../../pdf/operations.ts';
import type { WalkTools } from './walk-tools.ts';
import type { OperationPlace } from './painted.ts';

type Kind = 'layer' | 'hidden' | 'artifact' | 'content' | 'other';

/** The marked content that a walk is inside (ISO 32000-1, 14.6), layers among it (8.11.3.2). */
export class Marks {
  readonly #tools: WalkTools;
  readonly #open: Kind[] = [];
  #hidden = 0;
  /** Within how many artifacts or tagged sequences. */
  #told = 0;

  constructor(tools: WalkTools) {
    this.#tools = tools;
  }

  get depth(): number {
    return this.#open.length;
  }

  /** Whether what is painted here belongs to a layer that is off. */
  get isHidden(): boolean {
    return this.#hidden > 0;
  }

  /** Something is painted: content that is neither tagged nor an artifact is a fault of PDF/UA (7.1-3). */
  paint(): void {
    if (this.#told === 0) this.#tools.walked.unmarked++;
  }

  closeTo(depth: number): void {
    while (this.#open.length > depth) this.#close();
  }

  /** Whether the operator was one of marked content. */
  operate({ operator, operands: [tag, properties] }: Operation, place: OperationPlace, resources: Dict): boolean {
    switch (operator) {
      case 'BMC':
        this.#enter(tag === '/Artifact' ? 'artifact' : 'other');
        return true;
      case 'BDC':
        this.#begin(tag, properties, { place, resources });
        return true;
      case 'EMC':
        if (this.#open.length === 0) this.#tools.walked.drop(place);
        this.#close();
        return true;
      case 'MP':
      case 'DP':
        return true;
      default:
        return false;
    }
  }

  #begin(
    tag: PdfValue | undefined,
    properties: PdfValue | undefined,
    { place, resources }: { readonly place: OperationPlace; readonly resources: Dict },
  ): void {
    const { reader, layers, walked } = this.#tools;
    const named = isName(properties) ? reader.dict(resources.get('Properties')).get(properties.slice(1)) : properties;
    if (tag === '/OC') {
      // The layers themselves are not in the pack: what is shown of them is content like any other.
      walked.replace(place, '/Span BMC');
      this.#enter(layers.shows(named) ? 'layer' : 'hidden');
      return;
    }
    const language = reader.resolve(reader.dict(named).get('Lang'));
    if (language instanceof PdfString) walked.languages.add(textOf(language));
    const mcid = reader.resolve(reader.dict(named).get('MCID'));
    if (typeof mcid === 'number') walked.mark(place.stream, mcid);
    this.#enter(tag === '/Artifact' ? 'artifact' : typeof mcid === 'number' ? 'content' : 'other');
  }

  #enter(kind: Kind): void {
    this.#open.push(kind);
    if (kind === 'hidden') this.#hidden++;
    if (kind === 'artifact' || kind === 'content') this.#told++;
  }

  #close(): void {
    const kind = this.#open.pop();
    if (kind === 'hidden') this.#hidden--;
    if (kind === 'artifact' || kind === 'content') this.#told--;
  }
}
