// Runs operator's commands one after the other, so that the program is loaded once for all of them.
import 'reflect-metadata';
import { env as ownEnv } from 'node:process';
import { runCommandLine } from '../../src/cli/command.js';
import type { Ran, RanApart } from './command.js';

/** A command to run, with its environment variables alone. */
export interface CommandOrder {
  number: number;
  commandLine: readonly string[];
  env: Record<string, string>;
}

/** What came of a command. */
export interface CommandReport extends Ran, RanApart {
  number: number;
  code: number;
}

const patienceMilliseconds = 60_000;
const kept = keepingAlive();
let turn: Promise<void> = Promise.resolve();

process.on('message', (order: CommandOrder) => {
  turn = turn.then(async () => {
    const ran = await run(order);
    process.send?.({ number: order.number, ...ran } satisfies CommandReport);
  });
});
process.on('disconnect', () => process.exit(0));

async function run({ commandLine, env }: CommandOrder): Promise<Omit<CommandReport, 'number'>> {
  for (const name of Object.keys(ownEnv)) Reflect.deleteProperty(ownEnv, name);
  Object.assign(ownEnv, env);
  const [out, err] = [[] as string[], [] as string[]];
  const both: string[] = [];
  const undo = [
    redirect(process.stdout, (text) => {
      out.push(text);
      both.push(text);
    }),
    redirect(process.stderr, (text) => {
      err.push(text);
      both.push(text);
    }),
  ];
  let code = 0;
  try {
    if (!(await runCommandLine(commandLine))) code = 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    code = 1;
  }
  for (const each of undo) each();
  await endedByItself();
  return { code, output: both.join(''), out: out.join(''), err: err.join('') };
}

function redirect(stream: NodeJS.WriteStream, take: (text: string) => void): () => void {
  const original = stream.write.bind(stream);
  stream.write = (chunk: string | Uint8Array): boolean => {
    take(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    return true;
  };
  return () => (stream.write = original);
}

/** What would keep a process alive, the connection to the tests among it. */
function keepingAlive(): number {
  return process.getActiveResourcesInfo().length;
}

/** Waits until nothing is left that would keep a process of the command's own from ending. */
async function endedByItself(): Promise<void> {
  const deadline = Date.now() + patienceMilliseconds;
  while (keepingAlive() > kept) {
    if (Date.now() > deadline)
      throw new Error(`The command does not end: ${process.getActiveResourcesInfo().join(', ')}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
