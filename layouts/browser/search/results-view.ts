import { resultItem } from './result-item.ts';
import { folded } from './fold.ts';
import type { Found } from './fold.ts';
import type { Answer } from './search.ts';
import type { SiteBase } from './site-base.ts';

const pageSize = 10;

/** What is shown: an answer with its results narrowed and in order. */
export interface ShownAnswer {
  readonly answer: Answer;
  readonly found: readonly Found[];
  /** How many are shown at once. */
  readonly shown: number;
  /** Whether older years are still being searched. */
  readonly more: boolean;
}

/** The answer on the page: how much was found, the results, and where nothing was, what comes nearest. */
export class ResultsView {
  readonly #base: SiteBase;
  readonly #parts: (name: string) => HTMLElement;
  #turn = 0;
  #results: readonly Found[] = [];
  #shown = 0;

  /** `grown` is told how many results are shown, when somebody has asked for more. */
  constructor(base: SiteBase, grown: (shown: number) => void) {
    this.#base = base;
    this.#parts = (name) => {
      const found = document.querySelector<HTMLElement>(`[data-search="${name}"]`);
      if (found === null) throw new Error(`The search page has no part "${name}".`);
      return found;
    };
    this.#parts('more').addEventListener('click', () => {
      void this.#extend(this.#shown + pageSize, true).then(() => {
        grown(this.#shown);
      });
    });
  }

  clear(): void {
    this.#turn += 1;
    this.#parts('answer').hidden = true;
    this.#parts('status').textContent = '';
  }

  /** Says what is happening, where it takes longer than a moment. */
  say(words: string): void {
    this.#parts('status').textContent = words;
  }

  async show({ answer, found, shown, more }: ShownAnswer): Promise<void> {
    this.#turn += 1;
    const none = answer.results.length === 0;
    this.#results = none ? folded(answer.near) : found;
    this.#shown = 0;
    this.#parts('answer').hidden = false;
    this.#parts('heading').textContent = none ? 'Nearest results' : 'Results';
    this.#parts('heading').hidden = this.#results.length === 0;
    this.#parts('nearest').hidden = !none || answer.near.length === 0;
    this.#parts('nearest').textContent =
      answer.suggestion === undefined ? 'These have some of the words.' : `These are for “${answer.suggestion}”.`;
    this.#suggest(answer.suggestion);
    await this.#extend(Math.max(pageSize, shown), false);
    this.say(
      more
        ? `${statusLine(answer, found.length)} so far. Searching earlier years.`
        : `${statusLine(answer, found.length)}.`,
    );
  }

  #suggest(suggestion: string | undefined): void {
    const place = this.#parts('suggestion');
    place.hidden = suggestion === undefined;
    place.replaceChildren();
    if (suggestion === undefined) return;
    const link = Object.assign(document.createElement('a'), {
      href: `?${new URLSearchParams({ q: suggestion }).toString()}`,
      textContent: suggestion,
    });
    place.append('Did you mean ', link, '?');
  }

  async #extend(shown: number, focus: boolean): Promise<void> {
    const turn = this.#turn;
    const batch = this.#results.slice(this.#shown, shown);
    const items = await Promise.all(batch.map((found) => resultItem(found, this.#base)));
    if (turn !== this.#turn) return;
    const list = this.#parts('results');
    if (this.#shown === 0) list.replaceChildren(...items);
    else list.append(...items);
    this.#shown += items.length;
    this.#parts('more').hidden = this.#shown >= this.#results.length;
    if (focus) items[0]?.querySelector('a')?.focus();
  }
}

/** How much was found, and for what; what is not there at all is named. */
function statusLine({ query, results, unknown }: Answer, left: number): string {
  if (results.length === 0) {
    const words = unknown.map((word) => `“${word}”`).join(' and ');
    const verb = unknown.length === 1 ? 'is' : 'are';
    return unknown.length === 0
      ? `Nothing was found that has all the words of “${query}”`
      : `Nothing was found for “${query}”${unknown.join(' ') === query ? '' : `: ${words} ${verb} not in the record`}`;
  }
  const all = folded(results).length;
  const count = `${left.toLocaleString('en-GB')} ${left === 1 ? 'result' : 'results'} for “${query}”`;
  return left === all ? count : `${count}, of ${all.toLocaleString('en-GB')}`;
}
