import { spawn } from 'node:child_process';
import path from 'node:path';

/** What a command has printed, and how it ended. */
export interface Ran {
  code: number | null;
  output: string;
}

const cli = path.resolve('build/src/cli.js');

/** Runs an operator's command in a process of its own, with these environment variables alone. */
export async function runCommand(commandLine: readonly string[], env: Record<string, string>): Promise<Ran> {
  return runProgram([cli, ...commandLine], env);
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
