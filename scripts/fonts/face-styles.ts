import { houseHas } from './house-faces.ts';
import { scriptFaces } from './script-faces.ts';
import type { ScriptFace } from './script-faces.ts';

/** The name under which stylesheets ask for all these fonts as one. */
const allScripts = 'World Scripts';

// Of these the house fonts have enough; and signs that belong to no script are asked of them first.
const own = /[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}]/u;

/** The fonts that a text needs beside the house fonts, in their order; those of one script in all their weights. */
export function facesFor(text: string): readonly ScriptFace[] {
  const characters = new Set(text.match(/[^\n -~\u00a0-\u024f–—‘’“”…•]/gu) ?? []);
  const families = new Set<string>();
  for (const character of characters) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (own.test(character) && houseHas(codePoint)) continue;
    for (const face of facesOf(character, codePoint)) families.add(face.family);
  }
  return families.size === 0 ? [] : scriptFaces().filter((face) => families.has(face.family));
}

/** The first font that has a character; of an emoji every one, since one of them must have the whole sequence that it is part of. */
function facesOf(character: string, codePoint: number): readonly ScriptFace[] {
  const having = scriptFaces().filter(({ has }) => has(codePoint));
  const pictures = /[\p{Extended_Pictographic}\p{Emoji_Component}]/u.test(character)
    ? having.filter(({ family }) => family.startsWith('noto-emoji'))
    : [];
  return pictures.length > 0 ? pictures : having.slice(0, 1);
}

/** The stylesheet that names fonts for a browser; it reads a file only where a page has one of its characters. */
export function faceStyles(faces: readonly ScriptFace[], folder: string): string {
  return faces
    .flatMap(({ name, weights, range }) =>
      weights.map(
        (weight) =>
          `@font-face {\n  font-family: '${allScripts}';\n  font-weight: ${weight};\n  font-display: swap;\n  src: url('${folder}${name}');\n  unicode-range: ${range.replaceAll(',', ', ')};\n}\n`,
      ),
    )
    .join('');
}
