import { fork, spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { CommandOrder, CommandReport } from './command-host.process.js';

/** What a command has printed, and how it ended. */
export interface Ran {
  code: number | null;
  /** Both of its outputs, as they came. */
  output: string;
}

/** The same, with each output by itself. */
export interface RanApart {
  code: number;
  out: string;
  err: string;
}

/** The program of the operator's commands. */
export const cli = path.resolve('build/src/cli.js');

/** The process that runs the commands of all tests. */
class CommandHost {
  private readonly child: ChildProcess = fork(path.resolve('build/test/support/command-host.process.js'), {
    execArgv: [],
  });
  private readonly waiting = new Map<
    number,
    { resolve: (report: CommandReport) => void; reject: (error: Error) => void }
  >();
  private orders = 0;

  constructor() {
    this.child.on('message', (report: CommandReport) => {
      this.waiting.get(report.number)?.resolve(report);
      this.waiting.delete(report.number);
      if (this.waiting.size === 0) this.rest();
    });
    this.child.once('exit', (code) => {
      for (const { reject } of this.waiting.values())
        reject(new Error(`The process that runs commands has ended with ${code}.`));
    });
    this.rest();
  }

  run(commandLine: readonly string[], env: Record<string, string>): Promise<CommandReport> {
    const number = ++this.orders;
    this.child.ref();
    this.child.channel?.ref();
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      this.child.send({ number, commandLine, env } satisfies CommandOrder);
    });
  }

  /** Does not keep this process alive; ends with it. */
  private rest(): void {
    this.child.unref();
    this.child.channel?.unref();
  }
}

let host: CommandHost | undefined;

/**
 * Runs an operator's command with these environment variables alone, apart from the tests' process. Commands share a process, so that they
 * run one after the other; a command that runs beside another one is `runProgram([cli, …])`.
 */
export async function runCommand(commandLine: readonly string[], env: Record<string, string>): Promise<Ran> {
  const { code, output } = await (host ??= new CommandHost()).run(commandLine, env);
  return { code, output };
}

/** Runs an operator's command in the same way, and tells its outputs apart. */
export async function runCommandApart(
  commandLine: readonly string[],
  env: Record<string, string>,
): Promise<RanApart> {
  const { code, out, err } = await (host ??= new CommandHost()).run(commandLine, env);
  return { code, out, err };
}

/** Runs a program of Node to its end, with these environment variables alone. */
export async function runProgram(commandLine: readonly string[], env: Record<string, string>): Promise<Ran> {
  const child = spawn(process.execPath, commandLine, { env });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, output });
    });
  });
}
