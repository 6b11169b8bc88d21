import type { FrontSheet, HtmlDocument, PackDocument, PackRequest } from './types.ts';

/** The front sheet's own id in page maps. */
export const FRONT_SHEET = 'front-sheet';

/** The front sheet as a document of the pack. */
export function frontDocument(sheet: FrontSheet, request: PackRequest): HtmlDocument {
  const { id, language } = request;
  return forEdition(
    {
      kind: 'html',
      id: FRONT_SHEET,
      title: sheet.title,
      language,
      address: `/packs/${id}/`,
      html: sheet.html,
      assets: sheet.assets,
      startsItem: false,
    },
    request,
  );
}

/** The stylesheet sees the edition as an attribute of the root element. */
export function forEdition<D extends PackDocument>(document: D, request: PackRequest): D {
  const edition = request.edition ?? 'standard';
  if (document.kind === 'supplied' || edition === 'standard') return document;
  return { ...document, html: document.html.replace(/<html\b/i, `<html data-edition="${edition}"`) };
}
