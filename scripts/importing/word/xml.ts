import { DOMParser } from '@xmldom/xmldom';
import type { Element, Node } from '@xmldom/xmldom';
import { ImportError } from '../paper.ts';

export type { Element } from '@xmldom/xmldom';

/** The root element of a part of the file. Throws an ImportError where it is damaged. */
export function parsePart(text: string, name: string): Element {
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    });
    const root = parser.parseFromString(text.replace(/^\uFEFF/u, ''), 'text/xml').documentElement;
    if (root !== null) return root;
  } catch {
    // Told below: which letter is wrong helps nobody who has the file from Word.
  }
  throw new ImportError(`The file is damaged (its part ${name} cannot be read). Open it in Word and save it again.`);
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The elements directly inside, of one name or of all. Names have their usual prefix: `w:p`. */
export function children(element: Element | undefined, name?: string): readonly Element[] {
  const found: Element[] = [];
  for (let node = element?.firstChild ?? null; node !== null; node = node.nextSibling)
    if (isElement(node) && (name === undefined || node.nodeName === name)) found.push(node);
  return found;
}

/** The first element of a name directly inside, down a path of names. */
export function child(element: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>((at, name) => children(at, name)[0], element);
}

/** Every element of a name at any depth. */
export function descendants(element: Element | undefined, name: string): readonly Element[] {
  return element === undefined ? [] : [...element.getElementsByTagName(name)];
}

/** An attribute, `w:val` if none is named. */
export function value(element: Element | undefined, name = 'w:val'): string | undefined {
  return element?.getAttribute(name) ?? undefined;
}

/** Whether a property such as `w:b` is on: there, and not turned off (ISO/IEC 29500-1, 17.17.4). */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(value(element) ?? '');
}
