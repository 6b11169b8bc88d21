import type MarkdownIt from 'markdown-it';

const mark = /^\{lang=([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\}/u;
const rightToLeft = /^(?:ar|fa|he|ku-Arab|ps|sd|ug|ur|yi)\b/u;

/** Words in another language: `[Heddlu]{lang=cy}`, so that they are spoken as what they are (WCAG 2.2, 3.1.2). */
export function language(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', 'language', (state, silent) => {
    if (state.src[state.pos] !== '[') return false;
    const start = state.pos + 1;
    const end = state.md.helpers.parseLinkLabel(state, state.pos);
    const match = end < 0 ? null : mark.exec(state.src.slice(end + 1, state.posMax));
    if (match === null) return false;
    if (!silent) {
      const { posMax } = state;
      state.push('language_open', 'span', 1).attrs = languageAttributes(match[1] ?? '');
      state.pos = start;
      state.posMax = end;
      state.md.inline.tokenize(state);
      state.push('language_close', 'span', -1);
      state.posMax = posMax;
    }
    state.pos = end + 1 + match[0].length;
    return true;
  });
}

/** `lang`, and `dir` where the language runs from right to left. */
export function languageAttributes(lang: string): [string, string][] {
  return [['lang', lang], ...(rightToLeft.test(lang) ? [['dir', 'rtl'] as [string, string]] : [])];
}
