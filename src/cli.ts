#!/usr/bin/env node
import 'reflect-metadata';
import { runCommandLine } from './cli/command.js';
import { ignoreClosedOutput } from './closed-output.js';

ignoreClosedOutput();
runCommandLine(process.argv.slice(2)).then(
  (isWell) => {
    if (!isWell) process.exitCode = 1;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
