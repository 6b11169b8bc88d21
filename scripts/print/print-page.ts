import { templateEnvironment } from '../views/templates.ts';
import type { ViewContext } from '../views/view-context.ts';

const environment = templateEnvironment('print');

/** The HTML of a template of `layouts/print`: its links have whole addresses, since a printed page stands nowhere on the site. */
export function printPage(template: string, data: Readonly<Record<string, unknown>>, { record }: ViewContext): string {
  const html = environment.render(`${template}.njk`, { kind: template, ...data });
  return html.replace(
    /\shref="\/(?!\/)([^"]*)"/gu,
    (_, path: string) => ` href="${new URL(path, record.body.url).href}"`,
  );
}
