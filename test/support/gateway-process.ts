import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import path from 'node:path';
import type { Ran } from './command.js';
import type { GatewayNews, GatewayOrder } from './gateway-host.process.js';
import { freePort } from './gateway.js';

const program = path.resolve('build/src/main.js');
const hostProgram = path.resolve('build/test/support/gateway-host.process.js');

/** Processes in which a gateway has run that has ended: another one starts there in a tenth of the time. */
const idle: ChildProcess[] = [];

/** The gateway as operators start it: in a process with no other one, which can be killed. */
export class GatewayProcess {
  /** What it has printed, its log included. */
  output = '';
  private code: number | null = null;
  private readonly ended: Promise<void>;

  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
    isAlone: boolean,
  ) {
    const onLog = (chunk: Buffer): void => {
      this.output += chunk.toString();
    };
    child.stdout?.on('data', onLog);
    this.ended = new Promise((resolve) => {
      const onNews = (news: GatewayNews): void => {
        if ('output' in news) this.output += news.output;
        else finish(news.code, news.isReusable);
      };
      const onExit = (code: number | null): void => {
        finish(code ?? -1, false);
      };
      const finish = (code: number, isReusable: boolean): void => {
        this.code = code;
        child.off('message', onNews).off('exit', onExit);
        child.stdout?.off('data', onLog);
        if (isReusable) rest(child);
        resolve();
      };
      child.on('message', onNews);
      child.once(isAlone ? 'close' : 'exit', onExit);
    });
  }

  /** Starts it on a free port, with these settings alone; it answers when this resolves. */
  static async start(
    settings: Record<string, string>,
    options: { isAlone?: boolean } = {},
  ): Promise<GatewayProcess> {
    const started = await GatewayProcess.run(settings, options);
    while (!(await started.isReady())) {
      if (started.code !== null)
        throw new Error(`The gateway ended with ${started.code} instead of starting.\n${started.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return started;
  }

  /** Starts it with these settings alone, which are to keep it from starting: what it printed, and how it ended. */
  static async refusal(settings: Record<string, string>, options: { isAlone?: boolean } = {}): Promise<Ran> {
    const refused = await GatewayProcess.run(settings, options);
    await refused.ended;
    return { code: refused.code, output: refused.output };
  }

  /** Runs it where one has run before, or in a process that has run nothing. */
  private static async run(
    settings: Record<string, string>,
    { isAlone = false }: { isAlone?: boolean },
  ): Promise<GatewayProcess> {
    const port = await freePort();
    const env = { PORT: String(port), DEMO: 'off', LOG_LEVEL: 'silent', ...settings };
    if (isAlone) {
      const child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] });
      const alone = new GatewayProcess(child, port, true);
      child.stderr.on('data', (chunk: Buffer) => (alone.output += chunk.toString()));
      return alone;
    }
    const child =
      idle.pop() ?? fork(hostProgram, { execArgv: [], stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    wake(child);
    const hosted = new GatewayProcess(child, port, false);
    child.send({ env } satisfies GatewayOrder);
    return hosted;
  }

  get processId(): number {
    return this.child.pid ?? 0;
  }

  /** Whether it says that it can work. */
  async isReady(): Promise<boolean> {
    const response = await fetch(`http://127.0.0.1:${this.port}/health/ready`).catch(() => null);
    return response?.status === 200;
  }

  /** Ends it in order, or as a power cut would, unless it has ended; gives its exit code, -1 if it has none. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    if (this.code !== null) return this.code;
    const gone = signal === 'SIGKILL' ? once(this.child, 'exit') : undefined;
    this.child.kill(signal);
    await this.ended;
    await gone;
    return this.code;
  }
}

/** It does not keep the tests' process alive; it ends with it. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  (child.stdout as Socket | null)?.unref();
  idle.push(child);
}

function wake(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
  (child.stdout as Socket | null)?.ref();
}
