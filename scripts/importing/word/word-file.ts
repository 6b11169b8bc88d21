import { unzipSync } from 'fflate';
import { ImportError } from '../paper.ts';
import { children, parsePart, value } from './xml.ts';
import type { Element } from './xml.ts';

/** The most that the parts of a file may hold together, in bytes: more is no paper, or wants to fill the disk. */
const MOST_BYTES = 400_000_000;

/** A link or picture that a part of the file names. */
export interface Relationship {
  readonly target: string;
  readonly outside: boolean;
}

/** The parts of a .docx file (ISO/IEC 29500-2). */
export class WordFile {
  readonly document: Element;
  readonly #parts: Readonly<Record<string, Uint8Array>>;

  /** Opens a file. Throws an ImportError where it is no Word document that can be read. */
  constructor(bytes: Uint8Array) {
    refuseOldFormats(bytes);
    this.#parts = unpack(bytes);
    const document = this.part('document.xml');
    if (document === undefined)
      throw new ImportError('This is not a Word document. Save the paper as “Word document (.docx)” and import that.');
    this.document = document;
  }

  /** The root of a part of `word/`, if there is one. */
  part(name: string): Element | undefined {
    const bytes = this.#parts[`word/${name}`];
    return bytes && parsePart(new TextDecoder().decode(bytes), name);
  }

  /** What a part refers to, by id. */
  relationships(part: string): ReadonlyMap<string, Relationship> {
    const root = this.part(`_rels/${part}.rels`);
    return new Map(
      children(root, 'Relationship').map((one) => [
        value(one, 'Id') ?? '',
        { target: value(one, 'Target') ?? '', outside: value(one, 'TargetMode') === 'External' },
      ]),
    );
  }

  /** The bytes of a file that a relationship names: `media/image1.png`. */
  bytes(target: string): Uint8Array | undefined {
    return this.#parts[target.startsWith('/') ? target.slice(1) : `word/${target}`];
  }
}

function refuseOldFormats(bytes: Uint8Array): void {
  const isCompound = [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
  if (!isCompound) return;
  const isLocked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  throw new ImportError(
    isLocked
      ? 'The file is locked with a password. Open it in Word, remove the password (File, Info, Protect Document) and save it.'
      : 'The file is in the old .doc format. Open it in Word, choose “Save as” and “Word document (.docx)”, and import that.',
  );
}

function unpack(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > MOST_BYTES) throw new ImportError('The file holds more than 400 MB once unpacked. It is not read.');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('The file cannot be opened: it is damaged, or not a Word document. Save it in Word again.');
  }
}
