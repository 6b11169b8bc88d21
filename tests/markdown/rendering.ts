import { renderInline, renderMarkdown } from '../../scripts/markdown/markdown.ts';
import type { MarkdownOptions, RenderedInline, RenderedMarkdown } from '../../scripts/markdown/markdown.ts';
import { formatProblem } from '../../scripts/sources/problem.ts';

/** What a test may change: files beside the paper, by name, and any option. */
export interface Setting extends Partial<MarkdownOptions> {
  readonly files?: Readonly<Record<string, string>>;
}

const known: Readonly<Record<string, { readonly address: string; readonly text: string }>> = {
  'minute:898': { address: '/meetings/2025-09-08/minutes/#m-898', text: 'Minute 898, Notice of recording' },
  'doc:appendix-1': { address: '/meetings/2025-09-08/7/appendix-1/', text: 'Appendix 1' },
};

function optionsOf({ files = {}, ...given }: Setting): MarkdownOptions {
  const folder = 'meetings/2025-09-08/07-policing';
  const read = (path: string): string | undefined => files[path.replace(`${folder}/`, '')];
  return {
    file: `${folder}/report.md`,
    firstLine: 10,
    kind: 'document',
    numbering: 'none',
    language: 'en-GB',
    folder,
    baseHeadingLevel: 2,
    resolve: (reference) => {
      const found = known[reference];
      return found === undefined
        ? { ok: false, message: `There is no ${reference.replace(':', ' ')}.`, remedy: 'Write what is there.' }
        : { ok: true, ...found };
    },
    readText: read,
    hasFile: (path) => read(path) !== undefined,
    ...given,
  };
}

/** Renders a paper whose body starts on line 10 of its file. */
export function render(text: string, setting: Setting = {}): RenderedMarkdown {
  return renderMarkdown(text, optionsOf(setting));
}

/** The HTML of a paper that must have no problem. */
export function html(text: string, setting: Setting = {}): string {
  const rendered = render(text, setting);
  if (rendered.problems.length > 0) throw new Error(rendered.problems.map(formatProblem).join('\n'));
  return rendered.html;
}

/** What is wrong with a paper, as the terminal prints it, without the folder. */
export function problems(text: string, setting: Setting = {}): readonly string[] {
  return render(text, setting).problems.map((problem) =>
    formatProblem(problem).replaceAll('meetings/2025-09-08/07-policing/', ''),
  );
}

/** Renders a title or clause. */
export function inline(text: string, setting: Setting = {}): RenderedInline {
  return renderInline(text, optionsOf(setting));
}
