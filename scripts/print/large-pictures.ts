/**
 * Pictures of a document in large print: each has a turned page to itself if it has words in it that would be small,
 * and what it shows stands below it in words, since a picture cannot be set larger than its page.
 */
export function describePictures(html: string): string {
  return html.replace(
    /<img\b[^>]*\balt="([^"]+)"[^>]*>/gu,
    (picture, alt: string) => `${picture}<p class="in-words">In words: ${alt}</p>`,
  );
}
