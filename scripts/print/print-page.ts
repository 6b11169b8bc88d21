import { templateEnvironment } from '../views/templates.ts';
import type { ViewContext } from '../views/view-context.ts';

const environments = new Map<string, ReturnType<typeof templateEnvironment>>();

/** Templates with the filters of a body that prints its times so. */
function environmentFor(times: string): ReturnType<typeof templateEnvironment> {
  const environment = environments.get(times) ?? templateEnvironment('print', times);
  environments.set(times, environment);
  return environment;
}

/** The HTML of a template of `layouts/print`: its links have whole addresses, since a printed page stands nowhere on the site. */
export function printPage(template: string, data: Readonly<Record<string, unknown>>, { record }: ViewContext): string {
  const html = environmentFor(record.body.times).render(`${template}.njk`, { kind: template, ...data });
  return html.replace(
    /\shref="\/(?!\/)([^"]*)"/gu,
    (_, path: string) => ` href="${new URL(path, record.body.url).href}"`,
  );
}
