import { describe, expect, it } from 'vitest';
import { faceStyles, facesFor } from '../../scripts/fonts/face-styles.ts';
import { isPrintable, letterProblems } from '../../scripts/fonts/letter-problems.ts';
import { lettersIn } from '../../scripts/sources/letters.ts';
import { formatProblem } from '../../scripts/sources/problem.ts';

describe('Letters that can be printed', () => {
  it.each([
    ['Welsh, Polish and Czech', 'ŵŷ Łódź Škvorecký'],
    ['Vietnamese', 'Nguyễn Thị'],
    ['Yoruba and Igbo', 'Adébáyọ̀ Ọlá Ụzọ n̄'],
    ['Greek and Cyrillic', 'Ελένη Ђорђе'],
    ['Arabic, Urdu and Persian', 'محمد بٹ پژمان'],
    ['Hebrew', 'שָׁלוֹם'],
    ['Indic', 'नरेन्द्र বাংলা ਪੰਜਾਬੀ ગુજરાતી தமிழ் తెలుగు ಕನ್ನಡ മലയാളം සිංහල'],
    ['South-East Asian', 'ภาษาไทย ខ្មែរ မြန်မာ'],
    ['Chinese, Japanese and Korean', '陳大文 刘洋 山田ひろし カタカナ 김민준'],
    ['Ethiopic, Georgian and Armenian', 'አማርኛ ქართული Հայերեն'],
    ['signs', 'µ ⇒ ≥ ₦ ☑ ½'],
    ['emoji', '👍🏽 👨‍👩‍👧 🇬🇧 ✅ ♻️'],
  ])('are %s', (_what, text) => {
    expect(Array.from(text).filter((character) => character !== ' ' && !isPrintable(character))).toEqual([]);
  });

  it('need only the fonts of their script', () => {
    expect([...new Set(facesFor('Cllr محمد and ŵ').map(({ family }) => family))]).toEqual(['noto-sans-arabic-arabic']);
    expect(facesFor('Plain words – £5, ŵ, Ελένη')).toEqual([]);
  });

  it('are asked of faces of one weight, so that a line of several scripts finds them all', () => {
    const weights = faceStyles(facesFor('محمد 陳 👍'), 'fonts/').matchAll(/font-weight: (.*);/gu);
    expect([...new Set(Array.from(weights, ([, weight]) => weight))].sort()).toEqual(['400', '700']);
  });
});

describe('A character that cannot be printed', () => {
  it('is told with its place and its name, once a file', async () => {
    const text = 'One\ntwo 𓀀 and 𓀀\nlost \ufffd, own \ue123, null \u0000';
    const problems = await letterProblems(lettersIn(text, 'report.md'));
    expect(problems.map(formatProblem)).toMatchInlineSnapshot(`
      [
        "report.md:2:5  No font has the character 𓀀 (U+13000 EGYPTIAN HIEROGLYPH A001).
          Write it in letters that can be printed, or show it as a picture with ::: figure.",
        "report.md:3:6  A character was lost here before the text came to this file: it has only U+FFFD, the mark for a lost one.
          Look in the original what it was, and type it.",
        "report.md:3:13  The character U+E123 is of a font of its own and means nothing without it.
          Look in the original what it shows, and type or describe that.",
        "report.md:3:21  The character U+0000 is none that text can have.
          Delete it: it came with the text that was pasted.",
      ]
    `);
  });

  it('is none that shows nothing itself', async () => {
    expect(await letterProblems(lettersIn('a\u200db\u200ec\ufe0f', 'report.md'))).toEqual([]);
  });
});
