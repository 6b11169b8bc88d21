import { byDate, narrowed } from './search/filters.ts';
import { folded } from './search/fold.ts';
import { fileStore, webStore } from './search/index-store.ts';
import { ResultsView } from './search/results-view.ts';
import { Search } from './search/search.ts';
import type { Answer } from './search/search.ts';
import { SearchForm } from './search/search-form.ts';
import { SiteBase } from './search/site-base.ts';

/** So long nobody has typed before a search begins by itself, and so long it may take before it says that it is under way (milliseconds). */
const pause = 350;
const patience = 400;

/** The search page: answers what the form holds, and keeps form, address and answer in step. */
class SearchPage {
  readonly #form: SearchForm;
  readonly #view: ResultsView;
  readonly #search: Search;
  #turn = 0;
  #timer = 0;

  constructor(form: HTMLFormElement) {
    const base = new SiteBase(form.dataset.base ?? '/');
    this.#form = new SearchForm(form);
    this.#search = new Search(location.protocol === 'file:' ? fileStore(base) : webStore(base));
    this.#view = new ResultsView(base, (shown) => {
      this.#form.shown = shown;
      this.#form.remember(false);
    });
  }

  start(): void {
    const { element } = this.#form;
    element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#changed(true);
    });
    element.addEventListener('input', (event) => {
      clearTimeout(this.#timer);
      const typing = event.target instanceof HTMLInputElement;
      if (typing)
        this.#timer = window.setTimeout(() => {
          this.#changed(false);
        }, pause);
      else this.#changed(true);
    });
    addEventListener('popstate', () => {
      this.#form.recall();
      void this.#answer();
    });
    this.#form.recall();
    void this.#answer();
  }

  #changed(step: boolean): void {
    clearTimeout(this.#timer);
    this.#form.shown = 0;
    this.#form.remember(step);
    void this.#answer();
  }

  async #answer(): Promise<void> {
    const turn = ++this.#turn;
    const { query } = this.#form.read();
    if (query === '') {
      this.#view.clear();
      return;
    }
    const slow = setTimeout(() => {
      if (turn === this.#turn) this.#view.say('Searching.');
    }, patience);
    try {
      const answer = await this.#search.ask(query, (early) => void this.#show(early, { turn, more: true }));
      await this.#show(answer, { turn, more: false });
    } catch (error) {
      if (turn === this.#turn) this.#view.say('Search could not reach its index. Try again, or use the lists below.');
      console.error(error);
    } finally {
      clearTimeout(slow);
    }
  }

  async #show(answer: Answer, { turn, more }: { readonly turn: number; readonly more: boolean }): Promise<void> {
    if (turn !== this.#turn) return;
    const { filters, order, shown } = this.#form.read();
    const { results, choices } = await narrowed(answer.results, filters);
    const found = folded(order === '' ? results : byDate(results, order));
    if (turn !== this.#turn) return;
    this.#form.offer(choices);
    offerFeeds(filters);
    await this.#view.show({ answer, found, shown, more });
  }
}

/** Feeds of what was chosen to narrow by: those who follow it are told of all that is new there. */
function offerFeeds(filters: Readonly<Record<string, string | undefined>>): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-feed]')) {
    const [name = '', value = ''] = (link.dataset.feed ?? '').split('=');
    link.hidden = filters[name] !== value;
  }
  const list = document.querySelector<HTMLElement>('[data-search="feeds"]');
  if (list !== null) list.hidden = list.querySelector('[data-feed]:not([hidden])') === null;
}

const form = document.querySelector<HTMLFormElement>('form[data-search="form"]');
if (form !== null) new SearchPage(form).start();
