/** Attributes in braces, as in `{action owner=foster-simon due=2025-10-01}`: flags have the value "". */
export type Attributes = ReadonlyMap<string, string>;

/** Reads what stands between braces: words, `name=value` and `name="several words"`. */
export function parseAttributes(text: string): Attributes {
  const found = new Map<string, string>();
  for (const [, name = '', quoted, bare] of text.matchAll(/([\w#.-]+)(?:=(?:"([^"]*)"|(\S+)))?/gu))
    found.set(name, quoted ?? bare ?? '');
  return found;
}

/** Splits `text {attributes}` in its text and its attributes. */
export function splitAttributes(text: string): { readonly text: string; readonly attributes: Attributes } {
  const match = /^(.*?)\s*\{([^{}]*)\}\s*$/su.exec(text);
  return match === null
    ? { text, attributes: new Map() }
    : { text: match[1] ?? '', attributes: parseAttributes(match[2] ?? '') };
}
