/** The standard structure types of ISO 32000-1, 14.8.4. */
const STANDARD = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

/** Types of PDF 2.0, and what they are in PDF 1.7. */
const NEWER: Readonly<Record<string, string>> = {
  Em: 'Span',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'P',
  Aside: 'Sect',
  FENote: 'Note',
  DocumentFragment: 'Div',
};

/** The standard type behind a name of the maker's own; undefined where the file maps it to none. */
export function standardType(name: string, role: (name: string) => string | undefined): string | undefined {
  let type: string | undefined = name;
  for (let hops = 0; type !== undefined && hops < 16; hops++) {
    if (STANDARD.has(type)) return type;
    type = role(type) ?? NEWER[type];
  }
  return undefined;
}
