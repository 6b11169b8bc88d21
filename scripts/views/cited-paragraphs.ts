import { escapeHtml } from '../markdown/escape-html.ts';

/**
 * Makes the number of each numbered paragraph a link to itself that carries its citation: `3.2` leads to `#p-3.2` and, with
 * script, copies how to cite it. `cite` gets the number without dot or bracket and the paragraph's id.
 */
export function citeParagraphs(html: string, cite: (number: string, id: string) => string): string {
  const link = (id: string, shown: string): string =>
    `<a class="paragraph-number" href="#${id}" data-citation="${escapeHtml(cite(id.replace(/^.*?p-/u, ''), id))}">${shown}</a>`;
  return html.replace(
    /(<p class="numbered" id="([^"]+)">)<span class="paragraph-number">([^<]+)<\/span>/gu,
    (_, opening: string, id: string, shown: string) => `${opening}${link(id, shown)}`,
  );
}
