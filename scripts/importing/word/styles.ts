import { child, children, isOn, value } from './xml.ts';
import type { Element } from './xml.ts';

/** What a paragraph takes from its style. */
export interface ParagraphStyle {
  /** 0 for a title, 1 to 6 for a heading. */
  readonly heading: number | undefined;
  readonly caption: boolean;
  /** The list that the style numbers by, and its level. */
  readonly numbering: { readonly numId: string | undefined; readonly level: number | undefined };
  readonly run: RunLook;
}

/** The look of words that says something; undefined where nothing is said of it. */
export interface RunLook {
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly struck?: boolean | undefined;
  readonly hidden?: boolean | undefined;
}

/** Reads the run properties that say something (ISO/IEC 29500-1, 17.3.2). */
export function runLook(properties: Element | undefined): RunLook {
  const toggle = (...names: readonly string[]): boolean | undefined => {
    const found = names.map((name) => child(properties, name)).find((element) => element !== undefined);
    return found && isOn(found);
  };
  return {
    bold: toggle('w:b'),
    italic: toggle('w:i'),
    struck: toggle('w:strike', 'w:dstrike'),
    hidden: toggle('w:vanish', 'w:webHidden'),
  };
}

/** One look over another: what the second says counts. */
export function over(base: RunLook, own: RunLook): RunLook {
  return {
    bold: own.bold ?? base.bold,
    italic: own.italic ?? base.italic,
    struck: own.struck ?? base.struck,
    hidden: own.hidden ?? base.hidden,
  };
}

/** The styles of a file, each with what it inherits (ISO/IEC 29500-1, 17.7). */
export class Styles {
  readonly #byId: ReadonlyMap<string, Element>;
  readonly #default: string | undefined;
  readonly language: string | undefined;

  constructor(root: Element | undefined) {
    const styles = children(root, 'w:style');
    this.#byId = new Map(styles.map((style) => [value(style, 'w:styleId') ?? '', style]));
    const standard = styles.find(
      (style) => value(style, 'w:type') === 'paragraph' && value(style, 'w:default') === '1',
    );
    this.#default = value(standard, 'w:styleId');
    this.language = value(child(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang'));
  }

  /** What a paragraph has from its style. */
  paragraph(id: string | undefined): ParagraphStyle {
    const chain = this.#chain(id ?? this.#default);
    const own = chain[0];
    const name = (value(child(own, 'w:name')) ?? id ?? '').toLowerCase();
    const properties = chain.map((style) => child(style, 'w:pPr'));
    const numbering = properties.map((one) => child(one, 'w:numPr')).find((one) => one !== undefined);
    const level = value(child(numbering, 'w:ilvl'));
    const outline = properties.map((one) => value(child(one, 'w:outlineLvl'))).find((one) => one !== undefined);
    return {
      heading: headingLevel(name, outline),
      caption: name === 'caption',
      numbering: { numId: value(child(numbering, 'w:numId')), level: level === undefined ? undefined : Number(level) },
      run: this.run(id ?? this.#default),
    };
  }

  /** The look that a style gives to words. */
  run(id: string | undefined): RunLook {
    return this.#chain(id).reduceRight<RunLook>((look, style) => over(look, runLook(child(style, 'w:rPr'))), {});
  }

  /** A style and those that it is based on, itself first. */
  #chain(id: string | undefined): readonly Element[] {
    const chain: Element[] = [];
    for (let at = id; at !== undefined && chain.length < 20;) {
      const style = this.#byId.get(at);
      if (style === undefined || chain.includes(style)) break;
      chain.push(style);
      at = value(child(style, 'w:basedOn'));
    }
    return chain;
  }
}

function headingLevel(name: string, outline: string | undefined): number | undefined {
  if (name === 'title') return 0;
  const named = /^heading (\d)$/u.exec(name)?.[1];
  if (named !== undefined) return Math.min(Number(named), 6);
  const level = Number(outline ?? '9');
  return level < 9 ? Math.min(level + 1, 6) : undefined;
}
