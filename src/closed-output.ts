/**
 * Lets the process go on when whoever reads its output stops reading, as `| head` does: what is written from then on goes nowhere.
 * Work that has begun, such as a migration, is never broken off for it.
 */
export function tolerateClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    });
}
