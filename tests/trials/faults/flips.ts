import { copyFile, mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Chance } from './chance.ts';
import { runCommandLine } from './command-run.ts';
import { damageFile, damages } from './damage.ts';
import type { Damage } from './damage.ts';
import { writeBody } from './trial-body.ts';

/** What came of kept files that were damaged. */
export interface FlipCounts {
  readonly flips: number;
  /** How often each kind of file was damaged. */
  readonly files: Readonly<Record<string, number>>;
  /** How often each kind of damage was done. */
  readonly damages: Readonly<Record<string, number>>;
  /** After which the damaged file was as it had been, or gone. */
  readonly healed: number;
  readonly wrong: readonly string[];
}

/** Kinds of kept files, with those that have to go for a run to read a file of the kind. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  '.pack': [],
  '.part': ['.pack'],
  '.chunk': ['.pack'],
  '.body': ['.pack', '.chunk'],
};

/** Of so many damages, one is done to the unpacked browser, which takes seconds to unpack anew. */
const BROWSER_EVERY = 10;

/** Damages kept files, one at a time, and makes a pack of them: it has to be the same to the byte, and the file whole again. */
export async function flipTrial(root: string, flips: number, seed: number): Promise<FlipCounts> {
  const room = new Room(root);
  const chance = new Chance(seed);
  await room.open();
  const files: Record<string, number> = {};
  const done: Record<string, number> = {};
  const wrong: string[] = [];
  let healed = 0;
  for (let flip = 1; flip <= flips; flip += 1) {
    const damage = chance.of<Damage>(damages);
    const kind = flip % BROWSER_EVERY === 0 ? 'browser' : chance.of(Object.keys(kinds));
    const path =
      kind === 'browser' ? await room.damageBrowser(damage, chance) : await room.damageKept(kind, damage, chance);
    files[kind] = (files[kind] ?? 0) + 1;
    done[damage] = (done[damage] ?? 0) + 1;
    const bad = await readFile(path);
    const fault = await room.packFault();
    if (fault !== undefined) wrong.push(`flip ${flip} (${damage} of ${path}): ${fault}`);
    if (await isSame(path, bad)) wrong.push(`flip ${flip} (${damage} of ${path}): the file is as bad as before`);
    else healed += 1;
  }
  return { flips, files, damages: done, healed, wrong };
}

async function isSame(path: string, bytes: Buffer): Promise<boolean> {
  return (await readFile(path).catch(() => undefined))?.equals(bytes) === true;
}

class Room {
  readonly #root: string;
  readonly #kept: string;
  #reference: Buffer = Buffer.alloc(0);

  constructor(root: string) {
    this.#root = root;
    this.#kept = join(root, 'cache', 'pack');
  }

  async open(): Promise<void> {
    await mkdir(join(this.#root, 'tmp'), { recursive: true });
    await writeBody(join(this.#root, 'content'), 'first');
    const { code, said } = await this.#pack();
    if (code !== 0) throw new Error(said);
    this.#reference = await readFile(this.#out);
  }

  async damageKept(kind: string, damage: Damage, chance: Chance): Promise<string> {
    const names = (await readdir(this.#kept)).sort();
    for (const name of names)
      if (kinds[kind]?.some((other) => name.endsWith(other)) === true) await rm(join(this.#kept, name));
    const those = names.filter((name) => name.endsWith(kind)).map((name) => join(this.#kept, name));
    const path = chance.of(those);
    const others = those.filter((other) => other !== path);
    // Where there is one file of a kind, one of another kind takes its place.
    const other =
      others.length > 0 ? chance.of(others) : join(this.#kept, names.find((name) => name.endsWith('.part')) ?? '');
    await damageFile(path, damage, chance, other);
    return path;
  }

  async damageBrowser(damage: Damage, chance: Chance): Promise<string> {
    await rm(this.#kept, { recursive: true });
    const home = join(this.#root, 'home', 'minutebook');
    const [version = ''] = await readdir(home);
    const folder = join(home, version);
    const fonts = (await readdir(join(folder, 'fonts'))).map((name) => join(folder, 'fonts', name)).sort();
    const path = chance.of([join(folder, 'chromium'), join(folder, 'fonts.conf'), ...fonts]);
    const spare = join(this.#root, 'other-font');
    await copyFile(chance.of(fonts.filter((font) => font !== path)), spare);
    await damageFile(path, damage, chance, spare);
    return path;
  }

  /** What is wrong with the pack that is made now. */
  async packFault(): Promise<string | undefined> {
    await rm(this.#out, { force: true });
    const { code, said } = await this.#pack();
    if (code !== 0) return `it ended with ${String(code)}: ${said}`;
    return (await isSame(this.#out, this.#reference)) ? undefined : 'the pack is another, and it ended with 0';
  }

  get #out(): string {
    return join(this.#root, 'pack.pdf');
  }

  #pack(): ReturnType<typeof runCommandLine> {
    const [content, cache] = [join(this.#root, 'content'), join(this.#root, 'cache')];
    return runCommandLine(['pack', '2031-04-07', '--content', content, '--cache', cache, '--out', this.#out], {
      environment: { TMPDIR: join(this.#root, 'tmp'), XDG_CACHE_HOME: join(this.#root, 'home') },
    });
  }
}
