// Runs the gateway as often as it is ordered to, one time after the other, so that the program is loaded once for all of them.
import 'reflect-metadata';
import { env as ownEnv } from 'node:process';
import '../../src/gateway.js';
import '../../src/seeds/demo.js';
import '../../src/server/server.js';

/** Starts the gateway with these environment variables alone. A signal to the process ends it. */
export interface GatewayOrder {
  env: Record<string, string>;
}

/** What the gateway has printed, its log excepted; or with which code it has ended, and whether another one may run in this process. */
export type GatewayNews = { output: string } | { code: number; isReusable: boolean };

const patienceMilliseconds = 1_000;
const signals = ['SIGINT', 'SIGTERM'] as const;
const exit = process.exit.bind(process);
// Named, they are opened; what is open now stays so.
const outputs = [process.stdout, process.stderr];
const kept = keepingAlive();
let starts = 0;

process.on('disconnect', () => exit(0));
process.on('message', ({ env }: GatewayOrder) => {
  for (const name of Object.keys(ownEnv)) Reflect.deleteProperty(ownEnv, name);
  Object.assign(ownEnv, env);
  const undo = outputs.map(redirect);
  process.exit = ((code?: number) => {
    for (const each of undo) each();
    void end(code ?? 0);
  }) as typeof process.exit;
  starts += 1;
  void import(`../../src/main.js?start=${starts}`);
});

function redirect(stream: NodeJS.WriteStream): () => void {
  const original = stream.write.bind(stream);
  stream.write = (chunk: string | Uint8Array): boolean => {
    tell({ output: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString() });
    return true;
  };
  return () => {
    stream.write = original;
    stream.removeAllListeners('error');
  };
}

/** What the end of the process would end, too, must have ended before another gateway may start in it. */
async function end(code: number): Promise<void> {
  process.exit = exit;
  for (const signal of signals) process.removeAllListeners(signal);
  const deadline = Date.now() + patienceMilliseconds;
  while (keepingAlive() > kept && Date.now() < deadline)
    await new Promise((resolve) => setImmediate(resolve));
  const isReusable = keepingAlive() <= kept;
  tell({ code, isReusable }, () => {
    if (!isReusable) exit(code);
  });
}

function keepingAlive(): number {
  return process.getActiveResourcesInfo().length;
}

function tell(news: GatewayNews, then?: () => void): void {
  process.send?.(news, undefined, undefined, then);
}
