/** What is used of tesseract-wasm, whose package does not lead to its own types. */
declare module 'tesseract-wasm' {
  /** Reads one picture at a time. */
  export interface OCREngine {
    setVariable(name: string, value: string): void;
    loadModel(model: Uint8Array): void;
    loadImage(image: {
      readonly width: number;
      readonly height: number;
      readonly data: Uint8ClampedArray<ArrayBuffer>;
    }): void;
    getText(): string;
    clearImage(): void;
    destroy(): void;
  }
  export function createOCREngine(options: { readonly wasmBinary: Uint8Array }): Promise<OCREngine>;
  /** Whether the processor can run the faster of the two programs. */
  export function supportsFastBuild(): boolean;
}
