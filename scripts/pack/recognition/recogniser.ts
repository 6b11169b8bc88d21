import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createOCREngine, supportsFastBuild } from 'tesseract-wasm';
import type { OCREngine } from 'tesseract-wasm';
import type { Picture } from '../proof/picture.ts';

/** Languages by their short codes (BCP 47), as Tesseract’s data calls them (ISO 639-3). */
const CODES: Readonly<Record<string, string>> = {
  en: 'eng',
  cy: 'cym',
  ga: 'gle',
  gd: 'gla',
  fr: 'fra',
  de: 'deu',
  es: 'spa',
  it: 'ita',
  nl: 'nld',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
};

/** The data of a language is not installed. */
export class NoLanguageDataError extends Error {
  override readonly name = 'NoLanguageDataError';
  constructor(language: string, packageName: string) {
    super(`There is no data to read "${language}" with. Install it once: npm install ${packageName}`);
  }
}

/** Reads letters off pictures of pages with Tesseract, on this machine and without the network. */
export class Recogniser implements Disposable {
  readonly #engine: OCREngine;

  private constructor(engine: OCREngine) {
    this.#engine = engine;
  }

  /** Readies it for a language (BCP 47). Throws NoLanguageDataError. */
  static async open(language: string): Promise<Recogniser> {
    const model = await modelOf(language);
    const core = supportsFastBuild() ? 'tesseract-core.wasm' : 'tesseract-core-fallback.wasm';
    const program = createRequire(import.meta.url).resolve('tesseract-wasm');
    const engine = await createOCREngine({ wasmBinary: await readFile(join(program, '..', core)) });
    engine.loadModel(model);
    return new Recogniser(engine);
  }

  /** The words of a picture of so many dots an inch, line by line. */
  read({ width, height, dots }: Picture, dotsPerInch: number): string {
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    for (let dot = 0; dot < width * height; dot++)
      for (let colour = 0; colour < 3; colour++) data[dot * 4 + colour] = dots[dot * 3 + colour] ?? 255;
    // Else it guesses, and says so on the terminal.
    this.#engine.setVariable('user_defined_dpi', String(Math.round(dotsPerInch)));
    this.#engine.loadImage({ width, height, data });
    const text = this.#engine.getText();
    this.#engine.clearImage();
    return text
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  [Symbol.dispose](): void {
    this.#engine.destroy();
  }
}

async function modelOf(language: string): Promise<Uint8Array> {
  const short = language.toLowerCase().split('-')[0] ?? '';
  const code = CODES[short] ?? short;
  const name = `@tesseract.js-data/${code}`;
  try {
    const folder = join(createRequire(import.meta.url).resolve(`${name}/package.json`), '..');
    return gunzipSync(await readFile(join(folder, '4.0.0_best_int', `${code}.traineddata.gz`)));
  } catch {
    throw new NoLanguageDataError(language, name);
  }
}
