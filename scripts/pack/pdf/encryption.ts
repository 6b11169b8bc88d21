import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { PdfStream, PdfString, isName } from './objects.ts';
import type { Dict, PdfValue } from './objects.ts';
import { rc4 } from './rc4.ts';

/** How strings or streams are encrypted (ISO 32000-1, 7.6.5). */
type Method = 'none' | 'rc4' | 'aes128' | 'aes256';

/** The padding of passwords (ISO 32000-1, 7.6.3.3). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** A file that opens only with a password, or that is protected in a way of somebody's own. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
}

/**
 * Opens files that are protected but need no password to be read: the standard security handler with the empty user
 * password (ISO 32000-1, 7.6.3; ISO 32000-2, 7.6.4). Rights are the sender's wishes; that a body may publish what was
 * sent to it for publication is for the body to know.
 */
export class Encryption {
  readonly #key: Uint8Array;
  readonly #strings: Method;
  readonly #streams: Method;
  readonly #metadata: boolean;

  /** Values are resolved. Throws LockedError where a password is needed. */
  constructor(entries: Dict, id: Uint8Array) {
    if (entries.get('Filter') !== '/Standard') throw new LockedError('The file is protected by an unknown handler.');
    const version = Number(entries.get('V') ?? 0);
    const revision = Number(entries.get('R') ?? 2);
    this.#metadata = entries.get('EncryptMetadata') !== false;
    this.#strings = methodOf(entries, 'StrF', version);
    this.#streams = methodOf(entries, 'StmF', version);
    this.#key = revision >= 5 ? newKey(entries, revision) : oldKey(entries, id, { version, revision });
  }

  /** A value of the object of that number with its strings and its data as they were before encryption. */
  open(value: PdfValue, number: number, generation: number): PdfValue {
    const open = (item: PdfValue): PdfValue => {
      if (item instanceof PdfString) {
        const bytes = this.#decrypt(Buffer.from(item.bytes, 'latin1'), this.#strings, { number, generation });
        return new PdfString(Buffer.from(bytes).toString('latin1'));
      }
      if (Array.isArray(item)) return item.map(open);
      if (item instanceof Map) return new Map([...item].map(([key, entry]) => [key, open(entry)]));
      return item;
    };
    if (!(value instanceof PdfStream)) return open(value);
    const type = value.dict.get('Type');
    if (type === '/XRef') return value;
    const entries = open(value.dict) as Dict;
    const plain = (type === '/Metadata' && !this.#metadata) || hasCrypt(value.dict);
    return new PdfStream(
      entries,
      plain ? value.data : this.#decrypt(value.data, this.#streams, { number, generation }),
    );
  }

  #decrypt(data: Uint8Array, method: Method, place: { number: number; generation: number }): Uint8Array {
    if (method === 'none') return data;
    if (method === 'aes256') return aes(this.#key, data);
    const salt = method === 'aes128' ? Buffer.from('sAlT', 'latin1') : Buffer.alloc(0);
    const { number, generation } = place;
    const suffix = Uint8Array.of(number, number >> 8, number >> 16, generation, generation >> 8);
    const key = md5(this.#key, suffix, salt).subarray(0, Math.min(16, this.#key.length + 5));
    return method === 'aes128' ? aes(key, data) : rc4(key, data);
  }
}

/** Streams under a Crypt filter of their own are those that are left as they are (Identity). */
function hasCrypt(entries: Dict): boolean {
  const filter = entries.get('Filter');
  return filter === '/Crypt' || (Array.isArray(filter) && filter[0] === '/Crypt');
}

function methodOf(entries: Dict, key: string, version: number): Method {
  if (version < 4) return 'rc4';
  const name = entries.get(key);
  if (!isName(name) || name === '/Identity') return 'none';
  const filters = entries.get('CF');
  const filter = filters instanceof Map ? filters.get(name.slice(1)) : undefined;
  const method = filter instanceof Map ? filter.get('CFM') : undefined;
  return method === '/AESV3' ? 'aes256' : method === '/AESV2' ? 'aes128' : method === '/V2' ? 'rc4' : 'none';
}

function oldKey(
  entries: Dict,
  id: Uint8Array,
  { version, revision }: { version: number; revision: number },
): Uint8Array {
  const length =
    version === 1 ? 5 : version >= 4 ? 16 : Math.min(16, Math.max(5, Number(entries.get('Length') ?? 40) >> 3));
  const rights = Buffer.alloc(4);
  rights.writeInt32LE(Number(entries.get('P') ?? 0) | 0);
  const open = revision >= 4 && entries.get('EncryptMetadata') === false ? Buffer.alloc(4, 255) : Buffer.alloc(0);
  let key = md5(PADDING, bytesOf(entries, 'O').subarray(0, 32), rights, id, open).subarray(0, length);
  if (revision >= 3) for (let i = 0; i < 50; i++) key = md5(key).subarray(0, length);
  const expected = revision >= 3 ? proofOf(key, id) : rc4(key, PADDING);
  const known = bytesOf(entries, 'U').subarray(0, expected.length);
  if (!Buffer.from(expected).equals(known)) throw new LockedError('The file opens only with a password.');
  return key;
}

/** The start of the U entry that the right key gives (ISO 32000-1, algorithm 5). */
function proofOf(key: Uint8Array, id: Uint8Array): Uint8Array {
  let proof: Uint8Array = md5(PADDING, id);
  for (let i = 0; i < 20; i++)
    proof = rc4(
      Uint8Array.from(key, (byte) => byte ^ i),
      proof,
    );
  return proof;
}

function newKey(entries: Dict, revision: number): Uint8Array {
  const user = bytesOf(entries, 'U');
  const hash = (salt: Uint8Array): Uint8Array => (revision >= 6 ? hardened(salt) : sha('sha256', salt));
  if (!Buffer.from(hash(user.subarray(32, 40))).equals(user.subarray(0, 32)))
    throw new LockedError('The file opens only with a password.');
  const decipher = createDecipheriv('aes-256-cbc', hash(user.subarray(40, 48)), Buffer.alloc(16)).setAutoPadding(false);
  return decipher.update(bytesOf(entries, 'UE').subarray(0, 32));
}

/** The hash of revision 6 for an empty password (ISO 32000-2, algorithm 2.B). */
function hardened(salt: Uint8Array): Uint8Array {
  let key: Uint8Array = sha('sha256', salt);
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const block = Buffer.alloc(key.length * 64, key);
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const encrypted = cipher.update(block);
    const sum = encrypted.subarray(0, 16).reduce((total, byte) => total + byte, 0);
    key = sha((['sha256', 'sha384', 'sha512'] as const)[sum % 3] ?? 'sha256', encrypted);
    last = encrypted.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}

/** AES in CBC mode; the first block is the starting vector, and the padding at the end goes where it is right. */
function aes(key: Uint8Array, data: Uint8Array): Uint8Array {
  const length = data.length - (data.length % 16);
  if (length < 32) return new Uint8Array();
  const name = key.length === 32 ? 'aes-256-cbc' : 'aes-128-cbc';
  const decipher = createDecipheriv(name, key, data.subarray(0, 16)).setAutoPadding(false);
  const plain = decipher.update(data.subarray(16, length));
  const padding = plain.at(-1) ?? 0;
  return padding >= 1 && padding <= 16 ? plain.subarray(0, plain.length - padding) : plain;
}

function bytesOf(entries: Dict, key: string): Buffer {
  const value = entries.get(key);
  return Buffer.from(value instanceof PdfString ? value.bytes : '', 'latin1');
}

function md5(...data: readonly Uint8Array[]): Buffer {
  const hash = createHash('md5');
  for (const piece of data) hash.update(piece);
  return hash.digest();
}

function sha(name: 'sha256' | 'sha384' | 'sha512', data: Uint8Array): Buffer {
  return createHash(name).update(data).digest();
}
