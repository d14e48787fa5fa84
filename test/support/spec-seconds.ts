import { mkdir, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';

const buildFolder = fileURLToPath(new URL('../../', import.meta.url));
const milliseconds = new Map<string, number>();

/** What mocha does not declare of the hooks of a suite. */
interface SuiteHooks {
  _beforeAll: Mocha.Hook[];
}

/** Measures from now on how long each test file takes, its hooks included. */
export function measureSpecs(root: Mocha.Suite): void {
  for (const suite of root.suites) {
    const { file } = suite;
    if (file === undefined) continue;
    let begin = 0;
    suite.beforeAll(() => {
      begin = performance.now();
    });
    const { _beforeAll: hooks } = suite as unknown as SuiteHooks;
    hooks.unshift(...hooks.splice(-1));
    suite.afterAll(() => {
      milliseconds.set(file, (milliseconds.get(file) ?? 0) + performance.now() - begin);
    });
  }
}

/** Writes what was measured into build/spec-seconds, where `npm run spec-seconds` reads it; only in a run of a part of all files. */
export async function writeSpecSeconds(): Promise<void> {
  const part = env['PART'];
  if (part === undefined) return;
  const seconds = [...milliseconds].map(([file, time]) => [specName(file), Math.round(time / 100) / 10]);
  await mkdir(`${buildFolder}spec-seconds`, { recursive: true });
  await writeFile(
    `${buildFolder}spec-seconds/${part.replace('/', '-of-')}.json`,
    JSON.stringify(Object.fromEntries(seconds)),
  );
}

/** The path below build, without the ending. */
function specName(file: string): string {
  return relative(buildFolder, file).replace(/\.spec\.js$/, '');
}
