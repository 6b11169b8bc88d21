import { facesFor } from '../fonts/face-styles.ts';
import type { ScriptFace } from '../fonts/script-faces.ts';
import type { BodyRecord } from '../record/record.ts';

/** The fonts that the pages need beside the house font: those of the scripts that the sources have, and no other. */
export function scriptFontsOf({ sources }: Pick<BodyRecord, 'sources'>): readonly ScriptFace[] {
  return facesFor(sources.letters.map(({ character }) => character).join(''));
}
