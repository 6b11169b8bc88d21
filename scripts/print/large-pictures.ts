/** From this ratio of width to height on, a picture is larger on a turned page, above its words. */
const WIDE = 2;

/**
 * Pictures of a document in large print: what each shows stands below it in words, since a picture cannot be set larger than its page.
 * Only one that is much wider than high has a turned page, which its neighbours cannot share.
 */
export function describePictures(html: string): string {
  return html
    .replace(
      /<figure class="(figure[^"]*)"([^>]*)>([^]*?)<\/figure>/gu,
      (whole, names: string, rest, content: string) =>
        isWide(content) ? `<figure class="${names} wide-picture"${String(rest)}>${content}</figure>` : whole,
    )
    .replace(
      /<img\b[^>]*\balt="([^"]+)"[^>]*>/gu,
      (picture, alt: string) => `${picture}<p class="in-words">In words: ${alt}</p>`,
    );
}

function isWide(content: string): boolean {
  const pictures = [...content.matchAll(/<img\b[^>]*>/gu)];
  const [picture] = pictures;
  if (picture === undefined || pictures.length > 1) return false;
  const side = (name: string): number => Number(new RegExp(`\\b${name}="([\\d.]+)"`, 'u').exec(picture[0])?.[1] ?? 0);
  return side('height') > 0 && side('width') / side('height') >= WIDE;
}
