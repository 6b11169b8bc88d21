/** The path below `content` of a file that a paper names: beside the paper, or below it. Undefined where it would lead out of there. */
export function contentPath(folder: string, name: string): string | undefined {
  if (/^[/\\]|^[a-z]+:|(?:^|\/)\.\.(?:\/|$)|\\/iu.test(name)) return undefined;
  return folder === '' ? name : `${folder.replace(/\/$/u, '')}/${name}`;
}
