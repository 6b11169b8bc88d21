import { deflateSync } from 'node:zlib';
import { write } from '../pdf/writer.ts';
import { textString } from '../pdf/objects.ts';
import type { Shared } from '../part.ts';
import { writeAttachments } from './attachments.ts';
import { bind, relocate } from './relocate.ts';
import { srgbProfile } from './colour-profile.ts';
import { PdfFile } from './file.ts';
import { folio, standingFurniture } from './furniture.ts';
import type { FurnitureFonts, StandingFurniture } from './furniture.ts';
import { FurnitureText } from './furniture-text.ts';
import { linkAction } from './jumps.ts';
import { slotWords, slotText } from './slot-text.ts';
import { info, xmp } from './metadata.ts';
import { pageLabels, writeDestinations, writeOutline } from './navigation.ts';
import type { FilePlan, PlannedDocument, PlannedPage } from './plan.ts';
import { FontUnion } from './shared-fonts.ts';

/** Types of PDF 2.0 that Chromium writes, and what they are in PDF 1.7 (PDF/UA-1 7.1-5, PDF/A-2 6.7.3.4). */
const ROLES = '<</Em/Span/Strong/Span/Sub/Span/Aside/Sect/FENote/Note/Title/P/DocumentFragment/Div>>';

/** Bytes of a content stream from which packing saves more than it costs. */
const WORTH_PACKING = 400;

/** The furniture of a page as content streams: what it shares with its neighbours, and its number. */
interface DrawnFurniture {
  readonly shared: string;
  readonly own: string;
}

/** Joins parts into one file: pages, fonts, one structure tree, bookmarks, labels, metadata. */
export function assemble(plan: FilePlan): Uint8Array {
  return new Assembly(plan).write();
}

class Assembly {
  readonly #plan: FilePlan;
  readonly #file: PdfFile;
  readonly #fonts: FurnitureFonts = {
    regular: new FurnitureText(400, 'MbR'),
    bold: new FurnitureText(700, 'MbB'),
  };
  /** By document: numbers of its shared fonts and images in the file. */
  readonly #shared: number[][] = [];

  constructor(plan: FilePlan) {
    this.#plan = plan;
    this.#file = new PdfFile(Math.max(0, ...plan.documents.map(({ chunk }) => chunk.base + chunk.size)));
  }

  write(): Uint8Array {
    const { facts, documents } = this.#plan;
    const file = this.#file;
    const drawn = this.#drawFurniture();
    const furniture = this.#writeShared();
    for (const document of documents) file.copy(document.chunk);
    const pages = this.#writePages(this.#writeFurniture(drawn), furniture);
    documents.forEach((document, index) => {
      this.#writeBinding(document, index);
      this.#writeLinks(document);
    });
    const structure = this.#writeStructure();
    const pageRef = (document: number, page: number): string =>
      `${(documents[document]?.chunk.base ?? 0) + 2 + page} 0 R`;
    const outline = writeOutline(this.#plan, file, pageRef);
    const destinations = writeDestinations(this.#plan, file, pageRef);
    const attachments = writeAttachments(this.#plan.attachments, facts.date, file);
    const metadata = file.addStream('/Type/Metadata/Subtype/XML', xmp(facts));
    const profile = file.addStream('/N 3/Filter/FlateDecode', deflateSync(srgbProfile()));
    const intent = `<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile ${profile} 0 R>>`;
    const names = `/Names<</Dests ${destinations} 0 R${attachments.names}>>${attachments.files}`;
    const root = file.add(
      `<</Type/Catalog/Pages ${pages} 0 R/StructTreeRoot ${structure} 0 R/MarkInfo<</Marked true>>/Lang${text(facts.language)}/ViewerPreferences<</DisplayDocTitle true>>/PageMode/UseOutlines/PageLabels${pageLabels(this.#plan.pages.map(({ label }) => label))}/Outlines ${outline} 0 R${names}/Metadata ${metadata} 0 R/OutputIntents[${intent}]>>`,
    );
    return file.finish(root, file.add(info(facts)));
  }

  /** What is drawn on each page: first of all, since the file holds the glyphs that are used. */
  #drawFurniture(): DrawnFurniture[] {
    const known = new Map<string, string>();
    return this.#plan.pages.map((page) => {
      const standing = this.#standing(page);
      const key = JSON.stringify(standing);
      const shared = known.get(key) ?? standingFurniture(standing, this.#fonts);
      known.set(key, shared);
      return {
        shared,
        own: folio(this.#pageWords(page), standing, this.#fonts) + this.#slotTexts(page),
      };
    });
  }

  /** What comes before the pages of a pack has numbers that are not of its count. */
  #pageWords({ label }: PlannedPage): string {
    return /^\d/u.test(label) ? `Page ${label} of ${this.#plan.total}` : `Page ${label}`;
  }

  #standing({ document, page }: PlannedPage): StandingFurniture {
    const planned = document === undefined ? undefined : this.#plan.documents[document];
    const size = planned?.part.pages[page];
    const item = planned?.item;
    const opens = page === 0 && planned?.startsItem === true && item ? { opens: `Agenda item ${item.number}` } : {};
    const title = planned && !planned.isFrontSheet ? (planned.shortTitle ?? planned.title) : '';
    return {
      size: this.#plan.furnitureSize,
      width: size?.width ?? 594.96,
      height: size?.height ?? 841.92,
      header: this.#plan.header,
      running: item ? `Item ${item.number}: ${title}` : title,
      ...opens,
      ...(this.#plan.marking === undefined ? {} : { marking: this.#plan.marking }),
      ...(this.#plan.foot === undefined ? {} : { foot: this.#plan.foot }),
      ...(planned ? {} : { blank: 'This page is left blank' }),
    };
  }

  #slotTexts({ document, page }: PlannedPage): string {
    const slots = document === undefined ? [] : (this.#plan.documents[document]?.part.slots ?? []);
    return slots
      .filter((slot) => slot.page === page)
      .map((slot) => slotText(slot, slotWords(slot.uri, this.#plan), this.#fonts.regular))
      .join('');
  }

  /** Writes fonts and images once each, and those of the furniture with them: gives the entries for these in the resources of a page. */
  #writeShared(): string {
    const unions: { key: string; union: FontUnion; users: { document: number; index: number }[] }[] = [];
    const join = (
      font: Extract<Shared, { kind: 'font' }>,
    ): { users: { document: number; index: number }[]; union: FontUnion } => {
      const known = unions.find(({ key, union }) => key === font.key && union.add(font));
      if (known) return known;
      const made = { key: font.key, union: new FontUnion(font), users: [] };
      unions.push(made);
      return made;
    };
    const images = new Map<string, number>();
    this.#plan.documents.forEach(({ part }, document) => {
      const numbers: number[] = [];
      this.#shared.push(numbers);
      part.shared.forEach((shared, index) => {
        if (shared.kind === 'font') join(shared).users.push({ document, index });
        else numbers[index] = this.#image(shared, numbers, images);
      });
    });
    const furniture = [this.#fonts.regular, this.#fonts.bold].flatMap((text) =>
      text.subsets().map(({ name, subset }) => ({ name, union: join(subset).union })),
    );
    const written = new Map(
      unions.map(({ union, users }) => {
        const number = union.write(this.#file);
        for (const { document, index } of users) (this.#shared[document] ?? [])[index] = number;
        return [union, number] as const;
      }),
    );
    return furniture.map(({ name, union }) => `/${name} ${written.get(union) ?? 0} 0 R`).join('');
  }

  #image(image: Extract<Shared, { kind: 'image' }>, numbers: readonly number[], images: Map<string, number>): number {
    const known = images.get(image.key);
    if (known !== undefined) return known;
    const number = this.#file.addStream(bind(image.entries, numbers), image.data);
    images.set(image.key, number);
    return number;
  }

  /** Numbers of the content streams of each page's furniture; pages with the same header share its stream. */
  #writeFurniture(drawn: readonly DrawnFurniture[]): number[][] {
    const written = new Map<string, number>();
    return drawn.map(({ shared, own }) => {
      const header = written.get(shared) ?? this.#contentStream(shared);
      written.set(shared, header);
      return [header, this.#contentStream(own)];
    });
  }

  #contentStream(content: string): number {
    const bytes = Buffer.from(content, 'latin1');
    return bytes.length < WORTH_PACKING
      ? this.#file.addStream('', bytes)
      : this.#file.addStream('/Filter/FlateDecode', deflateSync(bytes));
  }

  #writePages(furniture: readonly number[][], fonts: string): number {
    const file = this.#file;
    const root = file.fresh();
    const kids = this.#plan.pages.map(({ document, page }, index) => {
      const drawn = furniture[index] ?? [];
      const planned = document === undefined ? undefined : this.#plan.documents[document];
      const source = planned?.part.pages[page];
      if (!planned || !source) {
        return file.add(
          `<</Type/Page/Parent ${root} 0 R/MediaBox[0 0 594.96 841.92]/Resources<</Font<<${fonts}>>>>/Contents[${drawn.map((own) => `${own} 0 R`).join(' ')}]/Tabs/S>>`,
        );
      }
      const { base } = planned.chunk;
      const number = base + 2 + page;
      const resources = withFonts(relocate(bind(source.resources, this.#shared[document ?? 0] ?? []), base), fonts);
      const annotations =
        source.annotations.length === 0
          ? ''
          : `/Annots[${source.annotations.map((own) => `${base + own} 0 R`).join(' ')}]`;
      const group =
        source.group === undefined
          ? ''
          : `/Group${relocate(bind(source.group, this.#shared[document ?? 0] ?? []), base)}`;
      const contents = [...drawn, ...source.contents.map((own) => base + own)].map((own) => `${own} 0 R`).join(' ');
      file.object(
        number,
        `<</Type/Page/Parent ${root} 0 R/MediaBox[0 0 ${source.width} ${source.height}]/Resources${resources}/Contents[${contents}]${group}${annotations}/StructParents ${base + page}/Tabs/S>>`,
      );
      return number;
    });
    file.object(root, `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`);
    return root;
  }

  #writeBinding({ part, chunk }: PlannedDocument, index: number): void {
    const finish = (entries: string): string => relocate(bind(entries, this.#shared[index] ?? []), chunk.base);
    for (const object of part.binding) {
      if ('data' in object) this.#file.stream(chunk.base + object.number, finish(object.entries), object.data);
      else this.#file.object(chunk.base + object.number, finish(object.text));
    }
  }

  #writeLinks({ part, chunk }: PlannedDocument): void {
    for (const link of part.links) {
      this.#file.object(
        chunk.base + link.number,
        `<<${relocate(link.entries, chunk.base)}${linkAction(link.uri, this.#plan)}>>`,
      );
    }
    for (const { number, rect, key, uri } of part.slots) {
      const words = slotWords(uri, this.#plan) ?? uri;
      this.#file.object(
        chunk.base + number,
        `<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[${rect.join(' ')}]/Contents${text(words)}/StructParent ${chunk.base + key}${linkAction(uri, this.#plan)}>>`,
      );
    }
  }

  /** One structure tree: Document, a Sect for each document; the parent tree and the id tree a leaf for each. */
  #writeStructure(): number {
    const file = this.#file;
    const { documents } = this.#plan;
    const [root, top] = [file.fresh(), file.fresh()];
    for (const { part, chunk, title, language } of documents) {
      const kids = part.top.map((kid) => `${chunk.base + kid} 0 R`).join(' ');
      const own = language === this.#plan.facts.language ? '' : `/Lang${text(language)}`;
      file.object(chunk.base + 1, `<</S/Sect/P ${top} 0 R/T${text(title)}${own}/K[${kids}]>>`);
    }
    file.object(
      top,
      `<</S/Document/P ${root} 0 R/K[${documents.map(({ chunk }) => `${chunk.base + 1} 0 R`).join(' ')}]>>`,
    );
    const sorted = documents.map(({ chunk }) => chunk).sort((a, b) => a.base - b.base);
    const parents = sorted.flatMap((chunk) => (chunk.parentLeaf > 0 ? [`${chunk.base + chunk.parentLeaf} 0 R`] : []));
    const ids = sorted.filter((chunk) => chunk.idLeaf > 0).sort((a, b) => (a.idLimits[0] < b.idLimits[0] ? -1 : 1));
    const idTree =
      ids.length === 0 ? '' : `/IDTree<</Kids[${ids.map((chunk) => `${chunk.base + chunk.idLeaf} 0 R`).join(' ')}]>>`;
    const next = Math.max(0, ...documents.map(({ part, chunk }) => chunk.base + part.keys));
    file.object(
      root,
      `<</Type/StructTreeRoot/K ${top} 0 R/ParentTree<</Kids[${parents.join(' ')}]>>/ParentTreeNextKey ${next}/RoleMap${ROLES}${idTree}>>`,
    );
    return root;
  }
}

function withFonts(resources: string, fonts: string): string {
  return resources.includes('/Font<<')
    ? resources.replace('/Font<<', `/Font<<${fonts}`)
    : resources.replace('<<', `<</Font<<${fonts}>>`);
}

function text(value: string): string {
  return write(textString(value), () => '');
}
