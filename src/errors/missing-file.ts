/** Tests whether an error is a file or folder that is not there; a socket that is not there is none. */
export function isMissingFile(error: unknown): error is NodeJS.ErrnoException & { path: string } {
  const { code, syscall, path } = (error ?? {}) as NodeJS.ErrnoException;
  return code === 'ENOENT' && syscall !== 'connect' && path !== undefined;
}
