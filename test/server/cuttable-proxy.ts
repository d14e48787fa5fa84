import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A wire between gateway and database that can be cut and mended. */
export class CuttableProxy {
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private port = 0;

  private constructor(private readonly target: { host: string; port: number }) {}

  /** Puts the wire before the database of this address; gives it and the address that leads through it. */
  static async before(databaseUrl: string): Promise<{ proxy: CuttableProxy; url: string }> {
    const url = new URL(databaseUrl);
    const proxy = new CuttableProxy({ host: url.hostname, port: Number(url.port || 3306) });
    await proxy.mend();
    url.hostname = '127.0.0.1';
    url.port = String(proxy.port);
    return { proxy, url: url.toString() };
  }

  /** Breaks every connection, and takes no new one. */
  async cut(): Promise<void> {
    const server = this.server;
    this.server = null;
    const closed = new Promise((resolve) => {
      if (server === null) resolve(undefined);
      else server.close(resolve);
    });
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** Takes connections (again), at the same place. */
  async mend(): Promise<void> {
    const server = createServer((client) => {
      const database = connect(this.target);
      for (const [from, to] of [
        [client, database],
        [database, client],
      ] as const) {
        this.sockets.add(from);
        from.pipe(to);
        from.on('error', () => {
          to.destroy();
        });
        from.on('close', () => {
          this.sockets.delete(from);
          to.destroy();
        });
      }
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
  }
}
