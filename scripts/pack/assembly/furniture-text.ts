import type { SharedFont } from '../part.ts';
import { houseFont, symbolFont } from './furniture-font.ts';
import type { FurnitureFont } from './furniture-font.ts';

/** A font under the name that content streams call it by. */
interface Face {
  readonly name: string;
  readonly font: FurnitureFont;
}

/**
 * What assembly writes with in one weight: the house font, and for letters that its file has not, such as ŵ and ł, its extended file
 * and DejaVu. Letters of other scripts, which have to be shaped, are left out: running headers repeat what stands on the page.
 */
export class FurnitureText {
  readonly #main: Face;
  readonly #weight: 400 | 700;
  #others: readonly Face[] | undefined;

  /** `name` is what content streams call the house font. */
  constructor(weight: 400 | 700, name: string) {
    this.#weight = weight;
    this.#main = { name, font: houseFont(weight) };
  }

  /** Width of a text in points at a size. */
  width(text: string, size: number): number {
    return this.#runs(text).reduce((sum, { face, run }) => sum + face.font.width(run, size), 0);
  }

  /** The text as what stands before the last Tj, with the house font chosen at that size; the fonts it changes to on the way are shown. */
  show(text: string, size: number): string {
    let shown = '';
    let current = this.#main;
    for (const { face, run } of this.#runs(text)) {
      if (face !== current) shown += `${shown === '' ? '<>' : ''} Tj /${face.name} ${size} Tf `;
      else if (shown !== '') shown += ' Tj ';
      shown += face.font.show(run);
      current = face;
    }
    return shown === '' ? '<>' : shown;
  }

  /** The fonts that were used, by the names that content streams call them by; the house font always. */
  subsets(): readonly { readonly name: string; readonly subset: SharedFont }[] {
    return [this.#main, ...(this.#others ?? []).filter(({ font }) => font.isUsed)].map(({ name, font }) => ({
      name,
      subset: font.subset(),
    }));
  }

  #runs(text: string): readonly { readonly face: Face; readonly run: string }[] {
    const runs: { face: Face; run: string }[] = [];
    for (const character of text) {
      const face = this.#faceFor(character);
      const last = runs.at(-1);
      if (face === undefined) continue;
      if (last?.face === face) last.run += character;
      else runs.push({ face, run: character });
    }
    return runs;
  }

  #faceFor(character: string): Face | undefined {
    if (this.#main.font.has(character)) return this.#main;
    this.#others ??= [
      { name: `${this.#main.name}E`, font: houseFont(this.#weight, 'latin-ext') },
      { name: `${this.#main.name}S`, font: symbolFont() },
    ];
    return this.#others.find(({ font }) => font.has(character));
  }
}
