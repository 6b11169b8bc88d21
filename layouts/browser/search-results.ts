import { passage } from './excerpt.ts';

/** What the index gives back for one result. */
export interface ResultData {
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
}

/** All results of a search, best first; each is fetched when it is shown. */
export interface SearchAnswer {
  readonly results: readonly { readonly data: () => Promise<ResultData> }[];
}

/** What a search came to. */
export interface Found {
  /** What was asked. */
  readonly query: string;
  /** What was looked for instead, where nothing had all the words. */
  readonly looser: string | undefined;
  readonly answer: SearchAnswer;
}

const pageSize = 10;

/** The list of results: ten at a time, told to those who cannot see it. */
export class ResultsView {
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #more: HTMLElement;
  #answer: SearchAnswer = { results: [] };
  #shown = 0;
  #turn = 0;
  readonly #base: URL;

  constructor(form: HTMLFormElement, base: URL) {
    this.#base = base;
    const part = (name: string): HTMLElement => {
      const found = document.querySelector<HTMLElement>(`[data-search="${name}"]`);
      if (found === null) throw new Error(`The search page has no part "${name}".`);
      return found;
    };
    this.#list = part('results');
    this.#status = part('status');
    this.#more = part('more');
    this.#more.addEventListener('click', () => void this.#extend(true));
    form.hidden = false;
  }

  clear(): void {
    this.#turn += 1;
    this.#list.replaceChildren();
    this.#status.textContent = '';
    this.#more.hidden = true;
  }

  async show({ query, looser, answer }: Found): Promise<void> {
    this.clear();
    this.#answer = answer;
    this.#shown = 0;
    this.#status.textContent = statusLine({ query, looser, answer });
    await this.#extend(false);
  }

  async #extend(focus: boolean): Promise<void> {
    const turn = this.#turn;
    const batch = await Promise.all(
      this.#answer.results.slice(this.#shown, this.#shown + pageSize).map((result) => result.data()),
    );
    if (turn !== this.#turn) return;
    const items = batch.map((data) => resultItem(data, this.#base));
    this.#list.append(...items);
    this.#shown += batch.length;
    this.#more.hidden = this.#shown >= this.#answer.results.length;
    if (focus) items[0]?.querySelector('a')?.focus();
  }
}

/** How much was found, and for what. */
function statusLine({ query, looser, answer: { results } }: Found): string {
  if (results.length === 0) return `Nothing was found for “${query}”. Try fewer words, or the indexes below.`;
  const count = `${results.length} ${results.length === 1 ? 'result' : 'results'}`;
  return looser === undefined
    ? `${count} for “${query}”`
    : `Nothing has all the words of “${query}”. ${count} for “${looser}”`;
}

function resultItem({ excerpt, meta }: ResultData, base: URL): HTMLLIElement {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), {
    href: new URL((meta.address ?? '').replace(/^\//u, ''), base).href,
    textContent: meta.title ?? 'Untitled',
  });
  const heading = document.createElement('h3');
  heading.append(link);
  const page = meta.page === undefined ? [] : [`pack page ${meta.page}`];
  const about = Object.assign(document.createElement('p'), {
    className: 'result-about',
    textContent: [meta.kind, meta.context, ...page].filter((part) => part !== undefined && part !== '').join(' · '),
  });
  const text = document.createElement('p');
  text.append(...markedText(passage(excerpt, meta.title ?? '')));
  item.append(heading, about, text);
  return item;
}

/** The excerpt's own text with its marks, taken over as nodes so that nothing in a paper can become markup here. */
function markedText(excerpt: string): readonly (string | HTMLElement)[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html').body;
  return [...parsed.childNodes].map((node) => {
    const words = node.textContent ?? '';
    return node.nodeName === 'MARK' ? Object.assign(document.createElement('mark'), { textContent: words }) : words;
  });
}
