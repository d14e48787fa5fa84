/**
 * Lets the process continue after its output is closed, as by `| head`: further output is discarded, and running work, such as a migration, is
 * not interrupted.
 */
export function tolerateClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    });
}
