// MySQL from Debian's unstable suite, which stable releases lack. Nothing is installed: the packages are unpacked into a
// folder, together with all the libraries that they need, so that the machine's own stay as they are.
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const downloadMilliseconds = 300_000;
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/**
 * Downloads and unpacks the newest MySQL server of Debian's unstable suite, from the archive that this machine's packages
 * come from.
 *
 * @param {string} folder - an empty folder, absolute.
 * @returns {Promise<string>} absolute path of a program that takes the options of `mysqld`.
 * @throws {Error} where this is not Debian, or the suite can't be reached.
 */
export async function unpackMySql(folder) {
  const archives = await download(join(folder, 'packages'));
  const server = join(folder, 'server');
  mkdirSync(server);
  for (const archive of archives) await execute('dpkg', ['-x', archive, server]);
  return writeProgram(folder, server);
}

/** With a configuration, lists and a package state of its own: apt takes nothing for installed, so it brings every library. */
async function download(folder) {
  const cache = join(folder, 'cache');
  mkdirSync(join(folder, 'lists', 'partial'), { recursive: true });
  mkdirSync(join(cache, 'archives', 'partial'), { recursive: true });
  const configuration = join(folder, 'apt.conf');
  writeFileSync(join(folder, 'status'), '');
  writeFileSync(
    join(folder, 'sources.list'),
    `deb [signed-by=${keyring}] ${await archiveAddress()} unstable main\n`,
  );
  writeFileSync(
    configuration,
    [
      `Dir::State::lists "${join(folder, 'lists')}";`,
      `Dir::State::status "${join(folder, 'status')}";`,
      `Dir::Cache "${cache}";`,
      `Dir::Etc::sourcelist "${join(folder, 'sources.list')}";`,
      'Dir::Etc::sourceparts "-";',
      'APT::Install-Recommends "false";',
      'APT::Update::Error-Mode "any";',
      'APT::Sandbox::User "root";',
      'Acquire::Languages "none";',
      'Acquire::http::Timeout "20";',
      '',
    ].join('\n'),
  );
  const options = { env: { ...process.env, APT_CONFIG: configuration }, timeout: downloadMilliseconds };
  await execute('apt-get', ['-q', 'update'], options);
  const wanted = ['-q', '-y', '--download-only', 'install', 'mysql-server-core'];
  await execute('apt-get', wanted, { ...options, maxBuffer: 16 * 1024 * 1024 });
  const archives = join(cache, 'archives');
  return readdirSync(archives)
    .filter((name) => name.endsWith('.deb'))
    .map((name) => join(archives, name));
}

async function archiveAddress() {
  const { stdout } = await execute('apt-get', [
    'indextargets',
    '--format',
    '$(REPO_URI)',
    'Created-By: Packages',
  ]);
  const [first] = stdout.split('\n').filter((address) => !address.includes('security'));
  if (!first) throw new Error('apt-get knows no archive of packages.');
  return first;
}

/** The server runs through the loader that it came with, since the machine's C library may be older than it needs. */
function writeProgram(folder, server) {
  const libraries = join(server, 'usr', 'lib');
  const [triplet] = readdirSync(libraries).filter((name) => name.endsWith('-linux-gnu'));
  if (triplet === undefined) throw new Error('The packages hold no libraries.');
  const loader = readdirSync(join(libraries, triplet)).find((name) => /^ld-linux.*\.so/.test(name));
  const mysqld = join(server, 'usr', 'sbin', 'mysqld');
  if (loader === undefined || !existsSync(mysqld)) throw new Error('The packages hold no server.');
  const path = `${join(libraries, triplet)}:${join(libraries, 'mysql', 'private')}`;
  const program = join(folder, 'mysqld');
  const command = `exec '${join(libraries, triplet, loader)}' --library-path '${path}' '${mysqld}'`;
  writeFileSync(program, `#!/bin/sh\n${command} "$@" '--basedir=${join(server, 'usr')}'\n`);
  chmodSync(program, 0o755);
  return program;
}
