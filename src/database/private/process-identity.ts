import { readFile } from 'node:fs/promises';

/**
 * Distinguishes one run of a process from a later process with the same id: by the boot of the machine and the time of the start. Ids are
 * reused, so a file with an id proves nothing.
 *
 * @param processId - the id of the process.
 * @returns a text that is equal for the same process only; undefined if no such process runs (one that has ended, but was not yet collected by
 * its parent, counts as ended). On systems without `/proc`, the text is the same for every running process.
 */
export async function identifyProcess(processId: number): Promise<string | undefined> {
  const boot = await readOrUndefined('/proc/sys/kernel/random/boot_id');
  if (boot === undefined) return isSignallable(processId) ? 'running' : undefined;
  const status = await readOrUndefined(`/proc/${processId}/stat`);
  if (status === undefined) return undefined;
  // The second field is the program's name in parentheses, which may contain spaces and parentheses.
  const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  const startTicks = fields[19];
  return state === 'Z' || state === 'X' || startTicks === undefined
    ? undefined
    : `${boot.trim()}/${startTicks}`;
}

/**
 * The command line of a running process, program first.
 *
 * @param processId - the id of the process.
 * @returns its arguments; an empty list if it does not run, has ended, or the system has no `/proc`.
 */
export async function commandLineOf(processId: number): Promise<string[]> {
  const text = await readOrUndefined(`/proc/${processId}/cmdline`);
  return text === undefined ? [] : text.split('\0').filter((argument) => argument !== '');
}

async function readOrUndefined(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}

function isSignallable(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
