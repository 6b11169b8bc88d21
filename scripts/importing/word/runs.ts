import type { Inline, Picture, TextRun } from '../paper.ts';
import { isRead } from './revisions.ts';
import type { ChangesWanted } from './revisions.ts';
import type { Relationship } from './word-file.ts';
import { over, runLook } from './styles.ts';
import type { RunLook, Styles } from './styles.ts';
import { child, children, descendants, value } from './xml.ts';
import type { Element } from './xml.ts';

/** Elements that only hold others: what is in them is read as if they were not there. */
const transparent = new Set([
  'w:ins',
  'w:moveTo',
  'w:del',
  'w:moveFrom',
  'w:smartTag',
  'w:customXml',
  'w:sdt',
  'w:sdtContent',
  'w:dir',
  'w:bdo',
  'w:fldSimple',
]);

/** Characters of the fonts Symbol and Wingdings that papers use, by their code there, as Unicode has them. */
const symbols: ReadonlyMap<string, string> = new Map([
  ['f0b7', '•'],
  ['f0a7', '▪'],
  ['f0a8', '☐'],
  ['f0fc', '✓'],
  ['f0fb', '✗'],
  ['f0fe', '☑'],
  ['f0e0', '→'],
  ['f0e8', '➔'],
  ['f0b0', '°'],
  ['f0b1', '±'],
  ['f0b3', '≥'],
  ['f0a3', '≤'],
  ['f0d7', '⋅'],
]);

/** What runs are read with. */
export interface RunSetting {
  readonly changes: ChangesWanted;
  readonly styles: Styles;
  readonly links: ReadonlyMap<string, Relationship>;
  /** Tells of something that is not brought over. */
  readonly lose: (what: string) => void;
  /** Keeps a text box until the paragraph that it is fixed to has been read. */
  readonly box: (content: Element) => void;
  /** The picture that a drawing shows. */
  readonly picture: (drawing: Element) => Picture | undefined;
}

/** Reads the words of a paragraph: runs, links, notes, pictures. Fields give what they show. */
export class RunReader {
  readonly #reading: RunSetting;
  readonly #base: RunLook;
  readonly #found: Inline[] = [];
  /** Fields that are open; the words between "begin" and "separate" are their instruction. */
  readonly #fields: { instruction: string; shown: boolean }[] = [];

  constructor(reading: RunSetting, base: RunLook) {
    this.#reading = reading;
    this.#base = base;
  }

  /** The inlines of a paragraph. */
  read(paragraph: Element): readonly Inline[] {
    this.#walk(paragraph);
    return joined(this.#found);
  }

  #walk(parent: Element): void {
    for (const element of children(parent)) {
      const name = element.nodeName;
      if (name === 'w:r') this.#run(element);
      else if (name === 'w:hyperlink') this.#link(element);
      else if (name === 'm:oMath' || name === 'm:oMathPara') this.#math(element);
      else if (transparent.has(name) && isRead(name, this.#reading.changes)) this.#walk(element);
    }
  }

  #run(run: Element): void {
    const properties = child(run, 'w:rPr');
    const look = over(
      over(this.#base, this.#reading.styles.run(value(child(properties, 'w:rStyle')))),
      runLook(properties),
    );
    const hidden = look.hidden === true;
    if (hidden && descendants(run, 'w:t').length > 0) this.#reading.lose('Hidden text');
    for (const element of children(run)) this.#content(element, look, hidden);
  }

  #content(element: Element, look: RunLook, hidden: boolean): void {
    if (this.#field(element) || hidden) return;
    switch (element.nodeName) {
      case 'w:t':
      case 'w:delText':
        this.#text(element.textContent ?? '', look);
        return;
      case 'w:tab':
        this.#text(' ', look);
        return;
      case 'w:noBreakHyphen':
        this.#text('\u2011', look);
        return;
      case 'w:br':
      case 'w:cr':
        if (value(element, 'w:type') === undefined || value(element, 'w:type') === 'textWrapping')
          this.#push({ kind: 'break' });
        return;
      case 'w:sym':
        this.#symbol(element, look);
        return;
      case 'w:footnoteReference':
        this.#push({ kind: 'note', id: `f${value(element, 'w:id') ?? ''}` });
        return;
      case 'w:endnoteReference':
        this.#push({ kind: 'note', id: `e${value(element, 'w:id') ?? ''}` });
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'mc:AlternateContent':
        this.#drawing(element);
        return;
      default:
    }
  }

  /** Follows fields; true where an element only steers one. */
  #field(element: Element): boolean {
    const open = this.#fields.at(-1);
    if (element.nodeName === 'w:instrText') {
      if (open !== undefined) open.instruction += element.textContent ?? '';
      return true;
    }
    if (element.nodeName === 'w:fldChar') {
      const type = value(element, 'w:fldCharType');
      if (type === 'begin') this.#fields.push({ instruction: '', shown: false });
      if (type === 'separate' && open !== undefined) open.shown = true;
      if (type === 'end') this.#fields.pop();
      return true;
    }
    return this.#fields.some(({ shown }) => !shown);
  }

  #link(link: Element): void {
    const id = value(link, 'r:id');
    const target = id === undefined ? undefined : this.#reading.links.get(id);
    const inside = new RunReader(this.#reading, this.#base).read(link);
    // A link within the file leads to a place that will have another name.
    if (target?.outside !== true) this.#found.push(...inside);
    else if (/^(?:https?|mailto|tel):/iu.test(target.target))
      this.#push({ kind: 'link', address: target.target, inlines: inside });
    else {
      this.#reading.lose(`A link to a file of the author’s computer (${target.target})`);
      this.#found.push(...inside);
    }
  }

  #symbol(element: Element, look: RunLook): void {
    const letter = symbols.get((value(element, 'w:char') ?? '').toLowerCase());
    if (letter === undefined)
      this.#reading.lose(`A sign of the font ${value(element, 'w:font') ?? 'Symbol'} that has no letter of its own`);
    else this.#text(letter, look);
  }

  #math(element: Element): void {
    const words = descendants(element, 'm:t').map((part) => part.textContent ?? '');
    this.#reading.lose('A formula: its letters are there, its layout is not');
    this.#text(words.join(''), {});
  }

  #drawing(element: Element): void {
    const words = descendants(element, 'w:txbxContent');
    // The same box stands twice, for newer and for older programs.
    const [box] = words;
    if (box !== undefined) {
      this.#reading.lose('A text box: its words now follow the paragraph it was fixed to');
      this.#reading.box(box);
      return;
    }
    const picture = this.#reading.picture(element);
    if (picture !== undefined) this.#push({ kind: 'picture', picture });
  }

  #text(text: string, look: RunLook): void {
    const [bold, italic, struck] = [look.bold, look.italic, look.struck].map((part) => part === true);
    this.#push({ kind: 'text', text, bold: bold === true, italic: italic === true, struck: struck === true });
  }

  #push(inline: Inline): void {
    this.#found.push(inline);
  }
}

/** Neighbouring words of one look as one: Word parts them wherever somebody typed again. */
function joined(inlines: readonly Inline[]): readonly Inline[] {
  const found: Inline[] = [];
  for (const inline of inlines) {
    const last = found.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text' && sameLook(inline, last))
      found[found.length - 1] = { ...last, text: last.text + inline.text };
    else if (inline.kind !== 'text' || inline.text !== '') found.push(inline);
  }
  return found;
}

function sameLook(a: TextRun, b: TextRun): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.struck === b.struck;
}
