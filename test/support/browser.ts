import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { env } from 'node:process';
import { chromium, type Browser } from 'playwright-core';

// scripts/bootstrap.mjs knows the same names.
const programs = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * A headless browser of this machine, with nothing of its own to ask the internet for. With `keepsPages` it shows a page on the way back as
 * it was left, as browsers of users do. Throws where none is installed.
 */
export async function startBrowser({ keepsPages = false } = {}): Promise<Browser> {
  const folders = (env['PATH'] ?? '').split(path.delimiter);
  const executablePath = programs
    .flatMap((program) => folders.map((folder) => path.join(folder, program)))
    .find(isExecutable);
  if (executablePath === undefined)
    throw new Error('No browser is installed. Install the Debian package chromium.');
  const quiet = ['background-networking', 'component-update', 'sync', 'gpu', 'quic'];
  return chromium.launch({
    executablePath,
    ...(keepsPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    args: ['--no-sandbox', '--no-first-run', ...quiet.map((each) => `--disable-${each}`)],
  });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
