import { shuffledSpecs } from './scripts/spec-order.mjs';

// Here instead of the option of Node's, for which mocha would run the tests in a second process.
process.setSourceMapsEnabled(true);

// Mocha adds the files that are named on the command line to those of this file; whoever names some means only them.
const named = process.argv.slice(2).some((argument) => argument.endsWith('.spec.js'));

export default {
  spec: named ? [] : shuffledSpecs(),
  require: ['build/test/support/hooks.js'],
  timeout: 20_000,
  exit: false,
};
