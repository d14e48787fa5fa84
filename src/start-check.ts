import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { ConfigError, type Config } from './config.js';
import { createFolder } from './new-folder.js';

/** Checks the folders, the host and the port of the configuration on this machine. Throws a ConfigError with all faults. */
export async function checkHostEnvironment(config: Config): Promise<void> {
  const folders: [variable: string, folder: string][] = [['DATA_DIR', config.dataDirectory]];
  // Without a scheduler, the process hands over no letters and sends no mail.
  if (config.scheduler) {
    folders.push(['SPOOL_DIR', config.spoolDirectory]);
    if (config.smtpUrl === null) folders.push(['MAIL_DIR', config.mailDirectory]);
  }
  const faults: string[] = [];
  for (const [variable, folder] of folders) {
    const fault = await folderFault(variable, folder);
    if (fault === null) continue;
    faults.push(fault);
    // The other folders are below the data folder by default and would have the same fault.
    if (variable === 'DATA_DIR') break;
  }
  const fault = await listeningFault(config);
  if (fault !== null) faults.push(fault);
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
}

/** Creates the folder unless it exists, and writes a file into it. */
async function folderFault(variable: string, folder: string): Promise<string | null> {
  const file = path.join(folder, `.write-test-${randomBytes(8).toString('hex')}`);
  try {
    await createFolder(folder);
    await writeFile(file, '');
    await rm(file);
    return null;
  } catch (error) {
    return (
      `${variable}: no file can be written into the folder ${folder} (${(error as Error).message}). ` +
      `Give the gateway's user write access, or set ${variable} to another folder.`
    );
  }
}

async function listeningFault({ host, port }: Config): Promise<string | null> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    return listeningSentence(error as NodeJS.ErrnoException, host, port);
  }
  probe.close();
  await once(probe, 'close');
  return null;
}

/** The sentence for a failure to listen: the variable, and the cure. */
function listeningSentence(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `PORT: the address is in use already (${error.message}). End the other program, or set PORT to another number.`;
    case 'EACCES':
      return `PORT: this user may not listen on port ${port} (${error.message}). Set PORT to a number above 1023.`;
    default:
      return (
        `HOST: this machine has no address "${host}" (${error.message}). ` +
        'Set HOST to an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them.'
      );
  }
}
