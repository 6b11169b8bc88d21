/** Small letters of other alphabets that look like Latin ones: they come into papers by copying, and into queries by keyboards. */
const lookalikes: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  з: '3',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  α: 'a',
  β: 'b',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  μ: 'm',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/**
 * A word as the index keeps it: small letters without accents and apostrophes, look-alikes as Latin letters, the point of a decimal
 * number as `d`, so that `Café`, `cafe` and `сafé` with a Cyrillic letter are one word, and `3.2` is not `32`.
 */
export function foldWord(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, (letter) => lookalikes[letter] ?? letter)
    .replace(/(?<=\p{N})\.(?=\p{N})/gu, 'd')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
