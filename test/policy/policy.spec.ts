import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { expect } from 'chai';
import fc from 'fast-check';
import pLimit from 'p-limit';
import { repetitions } from '../support/repetitions.js';
import { approvedLines } from './approved-policy.js';
import type { ChangeChoice, ChangedPolicy } from './changed-policy.js';
import { effectsOfPolicy, linesOf } from './effects.js';
import { tableChanges } from './table-changes.js';

const kinds = Object.keys(tableChanges());

describe('The policy as approved (LXP-7, PLY-3, PLY-4)', function () {
  this.timeout(600_000);
  let approved: string[];

  before(async () => {
    approved = await approvedLines();
  });

  it('every permission, role, trait, credential and field is as test/policy/approved-policy.txt says', () => {
    const lines = linesOf(effectsOfPolicy());
    expect(
      lines.filter((line) => !approved.includes(line)),
      'not approved',
    ).to.deep.equal([]);
    expect(
      approved.filter((line) => !lines.includes(line)),
      'approved, and not so',
    ).to.deep.equal([]);
  });

  it('no single change of a permission, a scope or a requirement goes unnoticed', async () => {
    const choices = fc.sample(
      fc.record({ kind: fc.constantFrom(...kinds), number: fc.nat() }),
      repetitions({ usual: 4, continuous: 10, thorough: 200 }),
    );
    const limit = pLimit(availableParallelism());
    const policies = await Promise.all(choices.map((choice) => limit(() => changedPolicy(choice))));
    const known = new Set(approved);
    const unnoticed = policies.filter(
      ({ lines }) => lines.length === approved.length && lines.every((line) => known.has(line)),
    );
    expect(unnoticed.map(({ description }) => description)).to.deep.equal([]);
  });
});

async function changedPolicy(choice: ChangeChoice): Promise<ChangedPolicy> {
  const worker = new Worker(new URL('./changed-policy.js', import.meta.url), { workerData: choice });
  const [policy] = (await once(worker, 'message')) as [ChangedPolicy];
  await worker.terminate();
  return policy;
}
