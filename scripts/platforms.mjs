// Runs the main job on the other versions that README promises: later releases of Node, and MySQL in place of MariaDB.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unpackMySql } from './mysql-package.mjs';

const execute = promisify(execFile);
const installMilliseconds = 300_000;

/** The specs that run on each platform. */
export const platformSpecs = ['main-job', 'product'].map((name) => `build/test/main-job/${name}.spec.js`);

/**
 * Every platform beside the one that the whole suite runs on. `prepare` brings it into an empty folder.
 *
 * @type {{ name: string, prepare: (folder: string) => Promise<{ node?: string, environment?: Record<string, string> }> }[]}
 */
export const platforms = [
  { name: 'Node 22', prepare: (folder) => node(folder, 22) },
  { name: 'Node 24', prepare: (folder) => node(folder, 24) },
  {
    name: 'MySQL',
    prepare: async (folder) => ({ environment: { TEST_DATABASE_PROGRAM: await unpackMySql(folder) } }),
  },
];

/**
 * Does the work with each platform in turn; a platform that can't be had is skipped.
 *
 * @param {(platform: { name: string, version: string, node: string, environment: Record<string, string> }) => Promise<void>} work
 * @param {(name: string, reason: string) => void} skip - receives the name of a platform that can't be had, and why.
 */
export async function eachPlatform(work, skip) {
  for (const { name, prepare } of platforms) {
    const folder = mkdtempSync(join(tmpdir(), 'vieraugen-platform-'));
    try {
      const platform = await prepared(prepare, folder, (reason) => skip(name, reason));
      if (platform) await work({ name, ...platform });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

async function prepared(prepare, folder, skip) {
  try {
    const { node = process.execPath, environment = {} } = await prepare(folder);
    const { stdout } = await execute(environment.TEST_DATABASE_PROGRAM ?? node, ['--version']);
    return { version: stdout.trim().replace(/^\S*mysqld\s+/, ''), node, environment };
  } catch (error) {
    const [line] = String(error.stderr || error.message)
      .trim()
      .split('\n')
      .slice(-1);
    skip(line);
    return undefined;
  }
}

async function node(folder, major) {
  const name = `node-${process.platform}-${process.arch}`;
  const options = ['--no-save', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  await execute('npm', ['install', ...options, '--prefix', folder, `${name}@${major}`], {
    timeout: installMilliseconds,
  });
  return { node: join(folder, 'node_modules', name, 'bin', 'node') };
}
