/** Attributes in braces, as in `{action owner=foster-simon due=2025-10-01}`: flags have the value "". */
export type Attributes = ReadonlyMap<string, string>;

/** What is wrong between braces, in the clerk's words. */
export interface AttributeFault {
  readonly message: string;
  readonly remedy: string;
  /** Where it stands in what was read. */
  readonly offset: number;
}

const one = /([\w#.-]+)(?:(=)(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s"']\S*))?)?(?=\s|$)/uy;

/**
 * Reads what stands between braces: words, `name=value`, `name="several words"` and `name='with "quoted" words'`. Within quotation
 * marks `\"` is a quotation mark. What cannot be read is left out; `attributeFault` tells it.
 */
export function parseAttributes(text: string): Attributes {
  return read(text).attributes;
}

/** The first thing between braces that cannot be read; undefined where all can. */
export function attributeFault(text: string): AttributeFault | undefined {
  return read(text).fault;
}

function read(text: string): { readonly attributes: Attributes; readonly fault: AttributeFault | undefined } {
  const attributes = new Map<string, string>();
  let offset = /^\s*/u.exec(text)?.[0].length ?? 0;
  while (offset < text.length) {
    one.lastIndex = offset;
    const match = one.exec(text);
    const [whole = '', name = '', equals, double, single, bare] = match ?? [];
    const value = double ?? single;
    if (match === null) return { attributes, fault: { ...faultIn(text.slice(offset)), offset } };
    if (equals !== undefined && value === undefined && bare === undefined)
      return {
        attributes,
        fault: { message: `"${name}=" has no value.`, remedy: `Write ${name}="..." or leave it out.`, offset },
      };
    if (attributes.has(name))
      return { attributes, fault: { message: `"${name}" is given twice.`, remedy: 'Leave one of them.', offset } };
    attributes.set(name, value?.replace(/\\(["'\\])/gu, '$1') ?? bare ?? '');
    offset += whole.length;
    offset += /^\s*/u.exec(text.slice(offset))?.[0].length ?? 0;
  }
  return { attributes, fault: undefined };
}

function faultIn(rest: string): Pick<AttributeFault, 'message' | 'remedy'> {
  const [, name = '', mark = ''] = /^([\w#.-]+)=(["'])/u.exec(rest) ?? [];
  const shown = /^\S{1,30}/u.exec(rest)?.[0] ?? '';
  if (mark === '')
    return {
      message: `"${shown}" is not understood here.`,
      remedy: 'Write name=value, with quotation marks around a value of several words: name="several words".',
    };
  const marks = rest.replace(/\\./gu, '').split(mark).length - 1;
  if (marks === 1)
    return {
      message: `A quotation mark is opened after ${name}= and not closed.`,
      remedy: 'Put the missing quotation mark.',
    };
  return {
    message: `A quotation mark stands within the words of ${name}=.`,
    remedy: `Use curly ones, “like this”, or put a backslash before it: \\${mark}.`,
  };
}

const ending = /^(.*?)\s*\{((?:[^{}"']|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|["'])*)\}\s*$/su;

/** Splits `text {attributes}` in its text and its attributes; `given` is what stands between the braces. */
export function splitAttributes(text: string): {
  readonly text: string;
  readonly attributes: Attributes;
  readonly given: string;
} {
  const match = ending.exec(text);
  return match === null
    ? { text, attributes: new Map(), given: '' }
    : { text: match[1] ?? '', attributes: parseAttributes(match[2] ?? ''), given: match[2] ?? '' };
}
