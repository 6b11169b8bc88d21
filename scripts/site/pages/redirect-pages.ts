import { SitePage } from '../site-page.ts';
import type { Link } from '../../views/link.ts';
import type { ViewContext } from '../../views/view-context.ts';

/** Pages at old addresses (`aliases` in the sources) that lead to the new ones. */
export function redirectPages({ record }: ViewContext): readonly SitePage<Link>[] {
  const moved = [
    ...record.meetings.flatMap(({ frontmatter, address, title }) =>
      frontmatter.aliases.map((old) => ({ old, address, title })),
    ),
    ...record.meetings.flatMap(({ minutes }) =>
      (minutes?.frontmatter.aliases ?? []).map((old) => ({ old, address: minutes?.address ?? '/', title: 'Minutes' })),
    ),
    ...[...record.documentById.values()].flatMap(({ frontmatter, address, title }) =>
      frontmatter.aliases.map((old) => ({ old, address, title })),
    ),
  ];
  return moved.map(
    ({ old, address, title }) =>
      new SitePage({
        kind: 'redirect',
        address: /\/$|\.html$/u.test(old) ? old : `${old}/`,
        title: `Moved: ${title} (${old})`,
        description: `${title} has moved.`,
        crumbs: [],
        unlisted: true,
        view: { text: title, address },
      }),
  );
}
