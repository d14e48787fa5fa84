import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What is on the heap once everything is collected that nobody holds. */
export function heapMegabytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
