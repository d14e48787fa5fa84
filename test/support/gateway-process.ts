import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { runProgram, type Ran } from './command.js';
import { freePort } from './gateway.js';

const program = path.resolve('build/src/main.js');

/** The gateway as operators start it: a process of its own, which can be killed. */
export class GatewayProcess {
  /** What it has printed to its standard output: its log. */
  output = '';

  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {
    child.stdout?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
  }

  /** Starts it on a free port, with these settings alone; it answers when this resolves. */
  static async start(settings: Record<string, string>): Promise<GatewayProcess> {
    const port = await freePort();
    const env = { PORT: String(port), DEMO: 'off', LOG_LEVEL: 'silent', ...settings };
    const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const started = new GatewayProcess(child, port);
    while (!(await started.isReady())) {
      if (child.exitCode !== null)
        throw new Error(`The gateway ended with ${child.exitCode} instead of starting.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return started;
  }

  get processId(): number {
    return this.child.pid ?? 0;
  }

  /** Starts it with these settings alone, which are to keep it from starting: what it printed, and how it ended. */
  static async refusal(settings: Record<string, string>): Promise<Ran> {
    const env = { PORT: String(await freePort()), DEMO: 'off', LOG_LEVEL: 'silent', ...settings };
    return runProgram([program], env);
  }

  /** Whether it says that it can work. */
  async isReady(): Promise<boolean> {
    const response = await fetch(`http://127.0.0.1:${this.port}/health/ready`).catch(() => null);
    return response?.status === 200;
  }

  /** Ends it in order, or as a power cut would; nothing if it has ended. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}
