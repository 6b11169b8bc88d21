import { looserQueries, normaliseQuery, tellingWords } from './search-query.ts';
import { ResultsView } from './search-results.ts';
import type { SearchAnswer } from './search-results.ts';

/** The part of Pagefind that is used here. */
interface Pagefind {
  readonly options: (options: unknown) => Promise<void>;
  readonly debouncedSearch: (query: string, options: unknown) => Promise<SearchAnswer | null>;
  readonly search: (query: string, options: unknown) => Promise<SearchAnswer>;
}

/** A number that people type is nearly always meant exactly; long papers must not lose to short ones. */
const ranking = { termSimilarity: 10, termFrequency: 0.1, pageLength: 0.1 };

/** Makes the search form of the page answer while somebody types. Without this script the form's page offers the indexes. */
async function startSearch(form: HTMLFormElement): Promise<void> {
  // The root of the site as seen from this page, so that search works in a folder of a host too.
  const base = new URL(form.dataset.base ?? '/', location.href);
  const pagefind = (await import(new URL('pagefind/pagefind.js', base).href)) as Pagefind;
  await pagefind.options({ ranking, excerptLength: 30 });
  const view = new ResultsView(form, base);
  const run = async (): Promise<void> => {
    const query = normaliseQuery(typed(form));
    remember(form);
    if (query === '') {
      view.clear();
      return;
    }
    const options = { filters: chosenFilters(form), ...sorting(form) };
    const answer = await pagefind.debouncedSearch(tellingWords(query), options);
    if (answer === null) return;
    const looser =
      answer.results.length === 0
        ? await bestLooser(tellingWords(query), (words) => pagefind.search(words, options))
        : undefined;
    await view.show({ query, looser: looser?.query, answer: looser?.answer ?? (await exactFirst(answer, query)) });
  };
  form.addEventListener('input', () => void run());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run();
  });
  recall(form);
  await run();
}

/** The query without one of its words that finds most; undefined where none finds anything. */
async function bestLooser(
  query: string,
  search: (words: string) => Promise<SearchAnswer>,
): Promise<{ readonly query: string; readonly answer: SearchAnswer } | undefined> {
  const tried = await Promise.all(
    looserQueries(query).map(async (words) => ({ query: words, answer: await search(words) })),
  );
  return tried
    .filter(({ answer }) => answer.results.length > 0)
    .sort((a, b) => b.answer.results.length - a.answer.results.length)[0];
}

/** How many of the best results are looked at for one that the reader named by its number. */
const exactDepth = 50;

/**
 * Somebody who types "898" or "minute 911ii" names one thing: it comes first, and what only contains the number follows. The index
 * alone would put `8980` and `898ii` beside it.
 */
async function exactFirst(answer: SearchAnswer, query: string): Promise<SearchAnswer> {
  const wanted = /^(?:minute\s+)?(\d+[a-z]*)$/iu.exec(query)?.[1]?.toLowerCase();
  if (wanted === undefined) return answer;
  const near = answer.results.slice(0, exactDepth);
  const named = await Promise.all(
    near.map(async (result) => ((await result.data()).meta.exact ?? '').split(' ').indexOf(wanted)),
  );
  const place = (index: number): number =>
    (named[index] ?? -1) === -1 ? Number.MAX_SAFE_INTEGER : (named[index] ?? 0);
  const ordered = near
    .map((result, index) => ({ result, place: place(index), index }))
    .sort((a, b) => a.place - b.place || a.index - b.index);
  return { results: [...ordered.map(({ result }) => result), ...answer.results.slice(exactDepth)] };
}

function typed(form: HTMLFormElement): string {
  const words = new FormData(form).get('q');
  return typeof words === 'string' ? words : '';
}

function chosenFilters(form: HTMLFormElement): Readonly<Record<string, string>> {
  const chosen: Record<string, string> = {};
  for (const select of form.querySelectorAll<HTMLSelectElement>('select[data-filter]')) {
    if (select.value !== '') chosen[select.dataset.filter ?? ''] = select.value;
  }
  return chosen;
}

function sorting(form: HTMLFormElement): { readonly sort?: { readonly date: 'asc' | 'desc' } } {
  const order = new FormData(form).get('sort');
  return order === 'newest' ? { sort: { date: 'desc' } } : order === 'oldest' ? { sort: { date: 'asc' } } : {};
}

/** The address of the page holds the search, so that it can be sent to somebody. */
function remember(form: HTMLFormElement): void {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') fields.set(name, value);
  history.replaceState(null, '', fields.size === 0 ? location.pathname : `?${fields.toString()}`);
}

function recall(form: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    // A search that was sent with a filter shows it.
    const folded = field instanceof HTMLSelectElement ? field.closest('details') : null;
    if (folded !== null) folded.open = true;
  }
}

const form = document.querySelector<HTMLFormElement>('form[data-search="form"]');
if (form !== null) {
  startSearch(form).catch((error: unknown) => {
    const status = document.querySelector('[data-search="status"]');
    if (status !== null)
      status.textContent = 'Search could not start in this browser. The indexes below reach everything.';
    console.error(error);
  });
}
