import { filterNames } from './filters.ts';
import type { Filters, FilterName, FilterValue } from './filters.ts';

/** What is asked: words, what to narrow by, the order, and how many results to show. */
export interface Asked {
  readonly query: string;
  readonly filters: Filters;
  readonly order: '' | 'newest' | 'oldest';
  readonly shown: number;
}

/** The search form: what it holds goes into the address, and what the address holds goes into the form. */
export class SearchForm {
  readonly element: HTMLFormElement;
  shown = 0;

  constructor(element: HTMLFormElement) {
    this.element = element;
  }

  read(): Asked {
    const text = (name: string): string => {
      const value = new FormData(this.element).get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const order = text('sort');
    return {
      query: text('q'),
      filters: Object.fromEntries(
        filterNames.map((name) => [name, text(name)] as const).filter(([, value]) => value !== ''),
      ),
      order: order === 'newest' || order === 'oldest' ? order : '',
      shown: this.shown,
    };
  }

  /** The form as the address has it. */
  recall(): void {
    const fields = new URLSearchParams(location.search);
    this.shown = Number(fields.get('show') ?? 0);
    for (const name of ['q', 'sort', ...filterNames]) {
      const field = this.element.elements.namedItem(name);
      const value = fields.get(name) ?? '';
      if (field instanceof HTMLSelectElement) {
        if (![...field.options].some((option) => option.value === value)) field.add(new Option(value, value));
        field.value = value;
        // A search that was sent with a filter shows it.
        const folded = value === '' ? null : field.closest('details');
        if (folded !== null) folded.open = true;
      } else if (field instanceof HTMLInputElement) field.value = value;
    }
  }

  /** The address as the form is: as a step to come back to, or in place of the last. */
  remember(step: boolean): void {
    const { query, filters, order } = this.read();
    const fields = new URLSearchParams({
      ...(query === '' ? {} : { q: query }),
      ...filters,
      ...(order === '' ? {} : { sort: order }),
      ...(this.shown > 10 ? { show: String(this.shown) } : {}),
    });
    const address = fields.size === 0 ? location.pathname : `?${fields.toString()}`;
    if (address === (location.search === '' ? location.pathname : location.search)) return;
    if (step) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  /** What can be chosen, with the results that each choice would leave. */
  offer(choices: Readonly<Record<FilterName, readonly FilterValue[]>>): void {
    for (const name of filterNames) {
      const field = this.element.elements.namedItem(name);
      if (!(field instanceof HTMLSelectElement)) continue;
      const chosen = field.value;
      field.length = 1;
      for (const { value, text, results } of choices[name]) field.add(new Option(`${text} (${results})`, value));
      field.value = chosen;
    }
  }
}
