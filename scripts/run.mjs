// Runs a compiled program: `node scripts/run.mjs main` or `node scripts/run.mjs cli <command> …`. Says what to do first where it is not
// compiled or its packages are missing. Plain Node without dependencies: nothing may be installed yet.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BootstrapError, ensureNode, root } from './bootstrap.mjs';

const [name, ...programArguments] = process.argv.slice(2);
const program = join(root, 'build', 'src', `${name}.js`);

try {
  ensureNode();
  if (!existsSync(join(root, 'node_modules')))
    throw new BootstrapError(
      'No packages are installed. Run `npm ci && npm run build` first, or `npm run up`, which does everything.',
    );
  if (!existsSync(program))
    throw new BootstrapError(
      'The project is not built. Run `npm run build` first, or `npm run up`, which does everything.',
    );
  if (name === 'main' && programArguments.some((each) => ['--help', '-h'].includes(each))) {
    process.stdout.write(
      'npm start runs the gateway. It takes environment variables, which README.md lists, and no arguments.\n',
    );
    process.exit(0);
  }
  process.argv = [process.argv[0], program, ...programArguments];
  await import(pathToFileURL(program).href);
} catch (error) {
  const isIncomplete = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(error.code);
  if (!(error instanceof BootstrapError) && !isIncomplete) throw error;
  process.stderr.write(
    isIncomplete
      ? 'The installed packages or the build are incomplete. Run `npm ci && npm run build` first.\n'
      : `${error.message}\n`,
  );
  process.exit(1);
}
