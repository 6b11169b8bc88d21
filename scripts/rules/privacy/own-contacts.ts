import type { BodyRecord } from '../../record/record.ts';
import type { Hit } from '../reading/passage.ts';

/** What the body itself publishes in panel.yaml, such as the clerk's number and post: it is nobody's secret. */
export interface OwnContacts {
  readonly has: (hit: Hit) => boolean;
}

/** The addresses and numbers that stand in panel.yaml, read without spaces and marks. */
export function ownContacts({ sources: { panel } }: BodyRecord): OwnContacts {
  const own = plain(JSON.stringify(panel.data));
  return { has: ({ match }) => own.includes(plain(match[0])) };
}

/** `+44 (0)7700 900123` and `07700 900 123` as one. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\\n|[\s(),.-]/gu, '')
    .replace(/\+44(?:0)?/gu, '0');
}
