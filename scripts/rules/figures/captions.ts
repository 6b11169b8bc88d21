import type { Manuscript } from '../reading/manuscript.ts';

/** A caption of a table, figure or chart. */
export interface Caption {
  readonly form: 'table' | 'figure' | 'chart';
  readonly caption: string;
  readonly number: string | undefined;
  readonly alt: string | undefined;
  readonly src: string | undefined;
  readonly offset: number;
}

/** Every caption of a text, in order. */
export function captionsOf({ blocks }: Manuscript): readonly Caption[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'container' || (block.name !== 'table' && block.name !== 'figure' && block.name !== 'chart'))
      return [];
    const { attributes, name, offset } = block;
    const caption = attributes.get('caption');
    return caption === undefined
      ? []
      : [
          {
            form: name,
            caption,
            number: attributes.get('number'),
            alt: attributes.get('alt'),
            src: attributes.get('src'),
            offset,
          },
        ];
  });
}
