/*
 * What makes a page that is being looked at follow the papers: it loads itself again when they were built, and shows what
 * is wrong where they could not be. It stands in no published page; the server adds it while it shows them.
 */

/** Where the server answers what belongs to the preview and not to the site. */
export const LIVE_SCRIPT = '/-/live.js';
export const LIVE_EVENTS = '/-/events';
/** A page with what is to be done, for the clerk alone. */
export const STATUS_PAGE = '/-/status';

/** The page with the script at its end. */
export function withLiveScript(html: string): string {
  const script = `<script src="${LIVE_SCRIPT}" defer></script>`;
  return html.includes('</body>') ? html.replace('</body>', `${script}</body>`) : `${html}${script}`;
}

/** The script itself. */
export function liveScript(): string {
  return `(${String(follow)})(${JSON.stringify(LIVE_EVENTS)});\n`;
}

/** Runs in the browser, so it names nothing but the page's globals and its argument. */
function follow(events: string): void {
  const note = document.createElement('section');
  note.setAttribute('aria-label', 'Preview');
  note.setAttribute('role', 'status');
  // The policy of the site allows no styles in line, but those that a script sets one by one.
  Object.assign(note.style, {
    position: 'fixed',
    insetInline: '0',
    insetBlockEnd: '0',
    zIndex: '9999',
    maxBlockSize: '60vh',
    overflow: 'auto',
    padding: '1rem',
    background: '#14202e',
    color: '#fff',
    font: '16px/1.5 system-ui, sans-serif',
    whiteSpace: 'pre-wrap',
    borderBlockStart: '4px solid #ffb454',
  });
  const say = (text: string): void => {
    note.textContent = text;
    if (text === '') note.remove();
    else document.body.append(note);
  };
  const source = new EventSource(events);
  source.addEventListener('building', () => {
    say('Building …');
  });
  source.addEventListener('built', () => {
    location.reload();
  });
  source.addEventListener('failed', (event) => {
    say(String(JSON.parse((event as MessageEvent<string>).data)));
  });
  source.addEventListener('error', () => {
    say('The preview has ended. Start it again with “npm run serve”.');
  });
  source.addEventListener('open', () => {
    say('');
  });
}
