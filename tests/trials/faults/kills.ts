import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Chance } from './chance.ts';
import { runCommandLine } from './command-run.ts';
import { digest, writeBody } from './trial-body.ts';
import type { Version } from './trial-body.ts';

/** What came of builds that were killed. */
export interface KillCounts {
  readonly kills: number;
  /** Killed before they ended; the others were done by then. */
  readonly killed: number;
  /** After which the site was whole as it was before the build. */
  readonly before: number;
  /** After which it was whole as the build makes it. */
  readonly after: number;
  /** Killed between the two renames: the site was whole beside its place, and the next build put it back or replaced it. */
  readonly between: number;
  /** Whole builds made in between, on what the killed ones left. */
  readonly rebuilt: number;
  readonly wrong: readonly string[];
}

/** After how many kills a build is let end, on all that they left. */
const REBUILD_AFTER = 10;
/** After how many kills the cache is emptied, so that the next builds print. */
const EMPTY_AFTER = 3;

/**
 * Kills builds (SIGKILL, which no program can meet) at random moments and looks at what is left: the site has to be whole, old or new, each
 * time, and the next build has to end well and leave nothing of the killed ones.
 */
export async function killTrial(root: string, kills: number, seed: number): Promise<KillCounts> {
  const room = new Room(root);
  const chance = new Chance(seed);
  const whole = { first: await room.reference('first'), second: await room.reference('second') };
  const started = performance.now();
  await room.build('first');
  const duration = performance.now() - started;
  const counts = { killed: 0, before: 0, after: 0, between: 0, rebuilt: 0 };
  const wrong: string[] = [];
  for (let kill = 1; kill <= kills; kill += 1) {
    const version = chance.of<Version>(['first', 'second']);
    if (kill % EMPTY_AFTER === 0) await rm(room.cache, { recursive: true, force: true });
    const standing = await digest(room.dist);
    const code = await room.buildKilled(version, chance.next() * duration * 1.2);
    if (code === undefined) counts.killed += 1;
    const left = await digest(room.dist);
    if (left === whole[version]) counts.after += 1;
    else if (left !== undefined && left === standing) counts.before += 1;
    else if (left === undefined && (await digest(room.previous)) === standing) counts.between += 1;
    else wrong.push(`kill ${kill}: the site is neither as it was nor as it was to be`);
    if (code === 0 && left !== whole[version]) wrong.push(`kill ${kill}: the build ended well and its site is another`);
    if (kill % REBUILD_AFTER !== 0 && kill !== kills) continue;
    counts.rebuilt += 1;
    wrong.push(...(await room.rebuildFaults(version, whole[version])).map((fault) => `after kill ${kill}: ${fault}`));
  }
  return { kills, ...counts, wrong };
}

/** The folders of a trial. */
class Room {
  readonly #root: string;
  readonly #content: string;
  readonly cache: string;
  readonly dist: string;
  readonly previous: string;
  /** Temporary folders of this trial's builds and no others. */
  readonly #temporary: string;

  constructor(root: string) {
    this.#root = root;
    this.#content = join(root, 'content');
    this.cache = join(root, 'cache');
    this.dist = join(root, 'place', 'dist');
    this.previous = join(root, 'place', '.dist-previous');
    this.#temporary = join(root, 'tmp');
  }

  /** What a build that nobody disturbs makes of a version. */
  async reference(version: Version): Promise<string | undefined> {
    const out = join(this.#root, `reference-${version}`);
    await writeBody(this.#content, version);
    await this.#run(out);
    return digest(out);
  }

  async build(version: Version): Promise<void> {
    await writeBody(this.#content, version);
    await this.#run(this.dist);
  }

  /** The exit code, or undefined where the build was killed in time. */
  async buildKilled(version: Version, after: number): Promise<number | undefined> {
    await writeBody(this.#content, version);
    const { code } = await runCommandLine(this.#args(this.dist), {
      environment: await this.#environment(),
      onStart: (child) => {
        setTimeout(() => child.kill('SIGKILL'), after);
      },
    });
    return code;
  }

  /** What is wrong with a build on top of what killed ones left. */
  async rebuildFaults(version: Version, whole: string | undefined): Promise<readonly string[]> {
    const { code, said } = await runCommandLine(this.#args(this.dist), { environment: await this.#environment() });
    const faults = code === 0 ? [] : [`the next build ended with ${String(code)}: ${said}`];
    if ((await digest(this.dist)) !== whole) faults.push(`the next build is not what a build of ${version} is`);
    for (const folder of [join(this.#root, 'place'), this.#temporary, join(this.cache, 'pack')]) {
      const left = (await readdir(folder)).filter((name) => name.startsWith('.') || name.startsWith('minutebook'));
      if (left.length > 0) faults.push(`there is left in ${folder}: ${left.join(', ')}`);
    }
    return faults;
  }

  async #run(out: string): Promise<void> {
    const { code, said } = await runCommandLine(this.#args(out), { environment: await this.#environment() });
    if (code !== 0) throw new Error(`A build that nobody disturbed ended with ${String(code)}: ${said}`);
  }

  #args(out: string): readonly string[] {
    return ['build', '--content', this.#content, '--out', out, '--cache', this.cache];
  }

  async #environment(): Promise<NodeJS.ProcessEnv> {
    await mkdir(this.#temporary, { recursive: true });
    return { TMPDIR: this.#temporary };
  }
}
