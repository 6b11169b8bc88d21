/** Eleventy ships no types; these are the parts of its programmatic interface that the site uses. */
declare module '@11ty/eleventy' {
  export interface UserConfig {
    addCollection(name: string, collect: () => readonly unknown[]): void;
    addGlobalData(name: string, value: unknown): void;
    addExtension(name: string, extension: TemplateLanguage): void;
    addPassthroughCopy(paths: Readonly<Record<string, string>>): void;
    addPlugin(plugin: (config: UserConfig, options?: unknown) => void, options?: unknown): void;
    setUseGitIgnore(use: boolean): void;
    setQuietMode(quiet: boolean): void;
    setTemplateFormats(formats: readonly string[]): void;
    setDataFileBaseName(name: string): void;
    setFreezeReservedData(freeze: boolean): void;
  }

  /** A language of templates: gives for a template's text the function that renders it. */
  export interface TemplateLanguage {
    readonly key: string;
    readonly compile: CompileTemplate;
    readonly compileOptions: { readonly cache: boolean; readonly permalink: CompileTemplate };
  }

  export type CompileTemplate = (text: string, path: string) => (data: TemplateData) => Promise<string>;

  /** What a template sees; a page's own address is there when its content is rendered. */
  export interface TemplateData {
    readonly page: { readonly url: string };
  }

  export interface WrittenPage {
    readonly url: string;
    readonly inputPath: string;
    readonly outputPath: string;
  }

  export interface EleventyOptions {
    readonly configPath?: string;
    readonly quietMode?: boolean;
    readonly config?: (config: UserConfig) => void | Promise<void>;
    readonly inputDir?: string;
  }

  export class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    disableLogger(): void;
    write(): Promise<readonly [readonly unknown[], readonly unknown[]]>;
    toJSON(): Promise<readonly WrittenPage[]>;
  }
  export default Eleventy;
}
