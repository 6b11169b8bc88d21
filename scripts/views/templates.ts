import { join, resolve } from 'node:path';
import nunjucks from 'nunjucks';
import { filtersFor } from './filters.ts';
import type { TimeForm } from '../calendar/clock-time.ts';

const layouts = join(resolve(import.meta.dirname, '../..'), 'layouts');

/** Nunjucks for the templates that stand in a folder of `layouts`, with the filters of site and print. */
export function templateEnvironment(
  folder: 'partials' | 'print',
  times: TimeForm,
  globals: Readonly<Record<string, unknown>> = {},
): nunjucks.Environment {
  const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(join(layouts, folder)), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
    throwOnUndefined: false,
  });
  for (const [name, filter] of Object.entries(filtersFor(times))) environment.addFilter(name, filter);
  for (const [name, value] of Object.entries(globals)) environment.addGlobal(name, value);
  return environment;
}

/** Renders one template with the data of a page. */
export type RenderTemplate = (data: object) => Promise<string>;

/** Compiles a template once for all the pages that are written with it. Throws where its syntax is wrong. */
export function compileTemplate(text: string, path: string, environment: nunjucks.Environment): RenderTemplate {
  const template = new nunjucks.Template(text, environment, path, true);
  return (data) =>
    new Promise((done, fail) => {
      template.render(data, (error, html) => {
        if (error === null && html !== null) done(html);
        else fail(error ?? new Error(`${path} gave nothing.`));
      });
    });
}
