import { expect } from 'chai';
import {
  AccountDocument,
  ChangePasswordDocument,
  DeleteAccountDocument,
  EndUserManagementDocument,
  HandOverSuperadminDocument,
  LogInDocument,
} from '../../../src/generated/operations.js';
import type { Answer, Client } from '../../support/client.js';
import { minute } from '../../../src/clock.js';
import { password, World, type Person } from '../../support/world.js';

const wrong = `${password}?`;
const newPassword = `${password}!`;

describe('LXP-7 guessing the own password in a session that somebody left open', () => {
  let world: World;
  let heir: Person;

  /** Every mutation that asks for the own password once more. */
  const asks = {
    changePassword: (client: Client, currentPassword: string): Promise<Answer<unknown>> =>
      client.send(ChangePasswordDocument, { input: { currentPassword, newPassword } }),
    handOverSuperadmin: (client: Client, guess: string): Promise<Answer<unknown>> =>
      client.send(HandOverSuperadminDocument, { input: { userId: heir.id, password: guess } }),
    endUserManagement: (client: Client, guess: string): Promise<Answer<unknown>> =>
      client.send(EndUserManagementDocument, { input: { password: guess } }),
    deleteAccount: (client: Client, guess: string): Promise<Answer<unknown>> =>
      client.send(DeleteAccountDocument, { input: { password: guess } }),
  };

  beforeEach(async function () {
    this.timeout(30_000);
    world = await World.create();
    heir = await world.user({ role: 'MANAGER' });
  });

  async function guess(times: number): Promise<string[]> {
    const tries = Object.values(asks);
    const guesses = Array.from(
      { length: times },
      (_, n) => tries.slice(n % tries.length)[0] ?? asks.changePassword,
    );
    const answers = await Promise.all(guesses.map((ask) => ask(world.superadmin.client, wrong)));
    return answers.map((answer) => answer.errors[0]?.extensions.code ?? 'done');
  }

  for (const [name, ask] of Object.entries(asks)) {
    it(`${name} with a wrong password is refused and changes nothing`, async () => {
      const [error] = (await ask(world.superadmin.client, wrong)).errors;
      expect(error?.extensions.code).to.equal('FORBIDDEN');
      const { account } = await world.superadmin.client.run(AccountDocument);
      expect(account).to.include({ status: 'ACTIVE', userManagement: 'ACTIVE' });
      await world.logIn(world.superadmin);
    });

    it(`${name} is refused after twenty wrong ones of any mutation, even with the right password`, async () => {
      expect(new Set(await guess(20))).to.deep.equal(new Set(['FORBIDDEN']));
      const [error] = (await ask(world.superadmin.client, password)).errors;
      expect(error?.extensions.code).to.equal('RATE_LIMITED');
      expect(error?.extensions.retryAfterSeconds).to.be.within(1, (15 * minute) / 1_000);
      const { account } = await world.superadmin.client.run(AccountDocument);
      expect(account).to.include({ status: 'ACTIVE', userManagement: 'ACTIVE' });
    });
  }

  it('of forty guesses at the same moment only twenty are answered', async () => {
    const codes = await guess(40);
    expect(codes.filter((code) => code === 'FORBIDDEN')).to.have.length(20);
    expect(codes.filter((code) => code === 'RATE_LIMITED')).to.have.length(20);
  });

  it('is limited for each user alone, and keeps nobody from logging in', async () => {
    await guess(21);
    await heir.client.run(ChangePasswordDocument, { input: { currentPassword: password, newPassword } });
    const input = { loginName: world.superadmin.email, password };
    await world.anonymous().run(LogInDocument, { input });
  });
});
