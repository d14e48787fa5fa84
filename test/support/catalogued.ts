import { expect } from 'chai';
import type { Problem } from '../../src/errors/problem.js';
import { problemReasons } from '../../src/errors/problem-reasons.js';
import { errorReasons, type ErrorReason } from '../../src/errors/reasons.js';

interface Answered {
  message: string;
  extensions: { code: string; reason?: ErrorReason; problems?: readonly Problem[] };
}

/** Expects every error of an answer, and every problem in it, to have a reason of the catalogue with the code of this reason. */
export function expectCatalogued(errors: readonly Answered[]): void {
  for (const { message, extensions } of errors) {
    const { code, reason, problems = [] } = extensions;
    if (code === 'INTERNAL_SERVER_ERROR') {
      expect(reason, message).to.equal(undefined);
      continue;
    }
    const entry = reason === undefined ? undefined : errorReasons[reason];
    expect(entry?.code, `the reason ${reason ?? 'none'} of “${message}”`).to.equal(code);
    for (const problem of problems) {
      const told = `the problem ${problem.reason} of ${problem.path}`;
      expect(Object.hasOwn(problemReasons, problem.reason), told).to.equal(true);
      expect(problemReasons[problem.reason].code, told).to.equal(problem.code);
      expect(problem.message, told).to.match(/\S/);
    }
  }
}
