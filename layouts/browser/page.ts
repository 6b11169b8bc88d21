import { markFound } from './search/found-words.ts';

/** Makes "Cite" copy the citation instead of leading to the page that prints it. */
function copyCitations(): void {
  const status = Object.assign(document.createElement('p'), { className: 'visually-hidden' });
  status.setAttribute('role', 'status');
  document.body.append(status);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-citation]') : null;
    const citation = link?.dataset.citation;
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    // Without a clipboard (an unsafe address, an old browser) the link does what it says.
    if (link === null || citation === undefined || !plain || !('clipboard' in navigator)) return;
    event.preventDefault();
    navigator.clipboard.writeText(citation).then(
      () => {
        confirmCopy(link, status, citation);
      },
      () => {
        location.href = link.href;
      },
    );
  });
}

function confirmCopy(link: HTMLAnchorElement, status: HTMLElement, citation: string): void {
  link.classList.add('copied');
  status.textContent = `Copied: ${citation}`;
  setTimeout(() => {
    link.classList.remove('copied');
  }, 2000);
}

/** Makes "Go to pack page" lead straight to the page, or say that there is none; without script the form opens the list of pages. */
function goToPackPage(form: HTMLFormElement): void {
  const answer = Object.assign(document.createElement('p'), { className: 'go-to-answer' });
  answer.setAttribute('role', 'status');
  form.append(answer);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = new FormData(form).get('page');
    const wanted = typeof typed === 'string' ? typed.trim().toUpperCase() : '';
    answer.textContent = '';
    void findPage(form.action, wanted).then((found) => {
      if (found === 'none' && wanted !== '') answer.textContent = `There is no page ${wanted} in these packs.`;
      else location.href = found === 'none' ? form.action : found;
    });
  });
}

/** The address of a page; "none" where the list lacks it; the list itself where it cannot be read. */
async function findPage(list: string, wanted: string): Promise<string> {
  try {
    const response = await fetch(list);
    const found = new DOMParser()
      .parseFromString(await response.text(), 'text/html')
      .querySelector(`a[data-page="${CSS.escape(wanted)}"]`);
    const address = found?.getAttribute('href');
    if (!response.ok) return list;
    return address === null || address === undefined ? 'none' : new URL(address, response.url).href;
  } catch {
    return list;
  }
}

/**
 * The pages speak as at a day that the record gives, so that they do not change with the clock. Where somebody reads them later, what
 * was still to come then is said to have passed: `data-until` goes after its day, `data-after` comes.
 */
function keepUpWithTheDay(): void {
  const today = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date());
  for (const element of document.querySelectorAll<HTMLElement>('[data-until]'))
    element.hidden = (element.dataset.until ?? today) < today;
  for (const element of document.querySelectorAll<HTMLElement>('[data-after]'))
    element.hidden = (element.dataset.after ?? today) >= today;
}

copyCitations();
markFound();
keepUpWithTheDay();
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-go-to]')) goToPackPage(form);
