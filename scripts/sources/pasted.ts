/**
 * What pasting from Word, PDFs and web pages brings, read as what it means. Every line stays a line.
 *
 * Ligatures and letters drawn for formulas are their letters; bullets of the Symbol and Wingdings fonts, which stand where Unicode has no characters, are bullets, and
 * their other marks what they look like; spaces of odd widths are spaces; soft hyphens and marks without width, which only say where a
 * line may break, are nothing.
 */
export function readPasted(text: string): string {
  if (!/[^\n\r\t -~\u00a0-\u00ac\u00ae-\u024f–—‘’“”…]/u.test(text)) return text;
  return rejoined(text)
    .replace(/[\ufb00-\ufb06\u{1d400}-\u{1d7ff}]/gu, (drawn) => drawn.normalize('NFKC'))
    .replace(/[\uf020-\uf0ff]/gu, (mark) => privateMarks[mark] ?? mark)
    .replace(/[\u2000-\u2006\u2008\u200a\u205f\u3000]/gu, ' ')
    .replace(/[\u2007\u202f]/gu, '\u00a0')
    .replace(/[\u00ad\u200b\ufeff]/gu, '')
    .replace(/\u2029/gu, '\u2028')
    .replace(/\f/gu, ' ');
}

/** Lines that start with a bullet as a character are entries of a list, as those with a hyphen are. */
export function readBullets(text: string): string {
  return text.replace(pastedBullet, '$1- ').replace(dashes, (lines) => lines.replace(dash, '$1- '));
}

/** A soft hyphen at the end of a line parts a word that is one: it moves up whole. */
function rejoined(text: string): string {
  return text.replace(/\u00ad\n[ \t]*(\S+)[ \t]*/gu, '$1\n');
}

// "o" and a tab is what Word's second bullet comes out as, "§", "Ø" and "ü" and a tab those of Wingdings.
const pastedBullet = /^([ \t]*)(?:[•‣◦▪▫●○■□➢➤❖·][ \t\u00a0]+|[o§Øü–]\t[ \t]*)(?=\S)/gmu;
// One line that begins with a dash may go on with the sentence above it; two below one another are a list.
const dashes = /^[ \t]*–[ \u00a0]+\S.*(?:\n[ \t]*–[ \u00a0]+\S.*)+/gmu;
const dash = /^([ \t]*)–[ \u00a0]+/gmu;

/** What the characters are that Word takes from its Symbol and Wingdings fonts (at U+F000 and their place in the font). */
const privateMarks: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0a8': '▪',
  '\uf06e': '■',
  '\uf06f': '□',
  '\uf071': '□',
  '\uf076': '❖',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf0fb': '✗',
  '\uf0fe': '☑',
  '\uf0e0': '→',
  '\uf0e8': '➔',
  '\uf0de': '⇒',
  '\uf0ae': '→',
  '\uf0b0': '°',
  '\uf0b1': '±',
  '\uf0b2': '″',
  '\uf0b3': '≥',
  '\uf0a3': '≤',
  '\uf0b4': '×',
  '\uf0b8': '÷',
  '\uf0b9': '≠',
  '\uf0bb': '≈',
  '\uf0bc': '…',
  '\uf06d': 'μ',
  '\uf02d': '−',
  '\uf02b': '+',
  '\uf03d': '=',
  '\uf020': ' ',
};
