import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cases, type Case } from '../../bench/cases.js';
import { growth, ordinary } from '../../bench/contests.js';
import { Letters } from '../../bench/letters.js';
import { load, requestBytes } from '../../bench/load.js';
import { optionsOf } from '../../bench/options.js';
import { end, startFloor, startGateway, type Program } from '../../bench/processes.js';
import { fillGrants } from '../../bench/fill-grants.js';
import { raiseAuthority } from '../../src/services/authentication/authority.record.js';
import { sidesOf, type Filled } from '../../bench/sides.js';
import { itAtLength } from '../support/repetitions.js';
import { filledGateway, filledSize, type FilledGateway } from '../support/hooks.js';

describe('The benchmark', function () {
  this.timeout(30_000);

  let filled: FilledGateway;
  let url: string;
  let floor: Program;

  before(async () => {
    filled = await filledGateway();
    ({ url = '' } = filled.gateway.gateway.dataSource.options as { url?: string });
    const { dataSource } = filled.gateway.gateway;
    await fillGrants(dataSource, filled.account);
    floor = await startFloor(url);
  });

  after(async () => {
    const { id, people } = filled.account;
    const { dataSource } = filled.gateway.gateway;
    // Others use the same account.
    await dataSource.query(
      "UPDATE `user` SET role = 'USER', grant_set = NULL WHERE account_id = ? AND id = ?",
      [id, people.roleHolder.id],
    );
    for (const table of ['role_assignment', 'role_assignment_group', 'user_right', 'custom_role'])
      await dataSource.query(`DELETE FROM ${table} WHERE account_id = ?`, [id]);
    await raiseAuthority(dataSource.manager, id);
    await end(floor);
  });

  function ground(account = filled.account): Filled {
    const letters = new Letters(filled.gateway.gateway.dataSource, account, 10);
    return { account, size: filledSize, letters, isQuick: true };
  }

  const reading = Object.entries<Case>(cases).filter(
    // Case F is A in more pages than the tests' account has.
    ([name, { reads }]) => reads !== undefined && name !== 'F',
  );
  for (const [name, each] of reading) {
    it(`case ${name}: gateway and floor give the same answer`, async () => {
      const { ours, theirs } = await sidesOf(name, each, ground(), {
        gateway: filled.gateway.server.port,
        floor: floor.port,
      });
      expect(ours.steps).to.have.length.above(0);
      expect(theirs.steps).to.have.lengthOf(ours.steps.length);
    });
  }

  it('case E: gateway and floor write the same letter', async () => {
    const growing = ground(filled.growing);
    await growing.letters.prepare();
    const { ours } = await sidesOf('E', cases.E, growing, {
      gateway: filled.gateway.server.port,
      floor: floor.port,
    });
    const [step] = ours.steps;
    expect(step?.isRight(Buffer.from('{"data":{"createShipment":null}}'))).to.equal(false);
  });

  itAtLength(
    'case H: the gateway without role rules answers what a manager may ask like the real one',
    async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'vieraugen-bench-'));
      const ungoverned = await startGateway(url, folder, { governed: false });
      try {
        await sidesOf('H-A', cases.A, ground(), { gateway: ungoverned.port, floor: floor.port });
      } finally {
        await end(ungoverned);
        await rm(folder, { recursive: true, force: true });
      }
    },
  );

  it('refuses to measure when floor and gateway differ', async () => {
    const other: Case = {
      what: 'who am I',
      as: 'user',
      goal: 1,
      reads: () => [{ operation: { query: '{ viewer { user { id } } }', variables: {} }, path: '/viewer' }],
    };
    const refused = await sidesOf('X', other, ground(), {
      gateway: filled.gateway.server.port,
      floor: floor.port,
    }).catch((error: unknown) => error);
    expect(refused).to.be.an('error').with.property('message').that.includes('answer differently in case X');
  });

  it('counts what was answered, and ends at the first wrong answer', async () => {
    const request = requestBytes('GET', '/viewer', filled.account.people.user.token);
    let answered = 0;
    const isRight = (): boolean => (answered += 1) > 0;
    const result = await load([{ request: () => request, isRight }], [floor.port], 4, 100);
    expect(result.operations).to.equal(answered).and.to.be.at.least(4);
    expect(result.p99Milliseconds).to.be.at.least(result.p50Milliseconds);
    const wrong = await load([{ request: () => request, isRight: () => false }], [floor.port], 4, 100).catch(
      (error: unknown) => error,
    );
    expect(wrong).to.be.an('error').with.property('message').that.includes('An answer is not right');
  });

  it('measures the notices with all cases, or alone, and not where other cases are named', () => {
    const chosenBy = (...words: string[]): [cases: number, accounts: number | null] => {
      const { entries, noticeAccounts } = optionsOf(words, ordinary, growth);
      return [Object.keys(entries).length, noticeAccounts];
    };
    expect(chosenBy('notices')).to.deep.equal([0, 10_000]);
    expect(chosenBy('notices', '--write')).to.deep.equal([0, 10_000]);
    expect(chosenBy('--cases', 'C,notices')).to.deep.equal([1, 10_000]);
    expect(chosenBy()).to.deep.equal([Object.keys(ordinary).length, 10_000]);
    expect(chosenBy('--cases', 'C')).to.deep.equal([1, null]);
    expect(chosenBy('--growth')).to.deep.equal([Object.keys(growth).length, null]);
  });

  it('measures the admin page with all cases, or alone, and not where other cases are named', () => {
    const isChosenBy = (...words: string[]): boolean => optionsOf(words, ordinary, growth).withAdminPage;
    expect(isChosenBy('admin')).to.equal(true);
    expect(isChosenBy('admin', '--write')).to.equal(true);
    expect(isChosenBy()).to.equal(true);
    expect(isChosenBy('--cases', 'C')).to.equal(false);
    expect(isChosenBy('--growth')).to.equal(false);
  });

  it('measures the cases that are named, and writes only whole tables', () => {
    const entriesOf = (...words: string[]): string[] =>
      Object.keys(optionsOf(words, ordinary, growth).entries);
    expect(entriesOf('--cases', 'H,C')).to.deep.equal(['C', 'H-A', 'H-B']);
    expect(entriesOf('--growth')).to.deep.equal(['A-10', 'B-10', 'G-10']);
    expect(() => entriesOf('--cases', 'C,Z')).to.throw('There is no case Z');
    expect(() => entriesOf('--write', '--cases', 'C')).to.throw('Only figures of all cases');
  });
});
