import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What a deliverer's process is to do. */
export interface DelivererOrder {
  /** The gateway's key. */
  key: string;
  databaseUrl: string;
  smtpUrl: string;
  /** The rate that it shares with others; null for none. */
  perMinute: number | null;
  /** Where it stops and waits to be killed: before a mail goes out, or when it was accepted and is not marked; null to go on. */
  waitAt: 'BEFORE' | 'AFTER_250' | null;
  /** It waits there only once it has sent so many mails. */
  after: number;
}

const program = fileURLToPath(new URL('./deliverer.process.js', import.meta.url));

/** A deliverer in a process of its own, which can be killed. */
export class DelivererProcess {
  private constructor(private readonly child: ChildProcess) {}

  /** Starts it; it delivers when this resolves. */
  static async start(order: DelivererOrder): Promise<DelivererProcess> {
    const child = fork(program, [JSON.stringify(order)]);
    await once(child, 'message');
    return new DelivererProcess(child);
  }

  /** Resolves when it has come to where it waits. */
  async waits(): Promise<void> {
    await once(this.child, 'message');
  }

  /** Ends it as the kernel or a power cut would. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  /** Ends it in an orderly way; gives how many mails it has brought to the server, and how long it has computed. */
  async end(): Promise<{ accepted: number; milliseconds: number }> {
    const told = once(this.child, 'message');
    const ended = once(this.child, 'exit');
    this.child.send('end');
    const [account] = (await told) as [{ accepted: number; milliseconds: number }];
    await ended;
    return account;
  }
}
