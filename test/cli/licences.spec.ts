import { expect } from 'chai';
import { newId } from '../../src/entities/id.js';
import { CreateUserDocument, LicencesDocument } from '../../src/generated/operations.js';
import { runCommand, type Ran } from '../support/command.js';
import { userInput } from '../support/company.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';
import { World } from '../support/world.js';

describe('The operator command licences (DBX-5)', function () {
  this.timeout(240_000);
  let gateway: TestGateway;
  let databaseUrl: string;
  let world: World;

  before(async () => {
    const route = (url: string): Promise<string> => {
      databaseUrl = url;
      return Promise.resolve(url);
    };
    gateway = await startTestGateway(testDatabases(), { scheduler: false }, { route });
    world = await World.create({ gateway });
  });

  after(() => gateway.stop());

  const licences = (...commandLine: string[]): Promise<Ran> =>
    runCommand(['licences', ...commandLine], { DATABASE_URL: databaseUrl });

  it('sets the maximum number of users of a type while the gateway of the account runs', async () => {
    const { code, output } = await licences('set', world.accountId, '--full', '1', '--read-only', '5');
    expect(code, output).to.equal(0);
    const { client } = world.superadmin;
    await client.refused('INVALID_STATE', CreateUserDocument, { input: userInput() });
    expect((await client.run(LicencesDocument)).account.licences).to.deep.equal([
      { type: 'FULL', total: 1, used: 1 },
      { type: 'READ_ONLY', total: 5, used: 0 },
    ]);
    await licences('set', world.accountId, '--full', 'unlimited');
    await client.run(CreateUserDocument, { input: userInput() });
  });

  it('shows the licences and their use, also as JSON, and sets only what is named', async () => {
    await licences('set', world.accountId, '--read-only', '2');
    const { output } = await licences(world.accountId);
    expect(output)
      .to.match(/FULL +unlimited +\d+\n/)
      .and.match(/READ_ONLY +2 +0\n/);
    const shown = await licences(world.accountId, '--json');
    expect((JSON.parse(shown.output) as { total: number | null }[]).map(({ total }) => total)).to.deep.equal([
      null,
      2,
    ]);
  });

  it('refuses other numbers, unknown accounts and nothing to do, and changes nothing', async () => {
    const wrong = [
      [],
      ['no-account'],
      ['set', world.accountId],
      ['set', world.accountId, '--full', '-1'],
      ['set', world.accountId, '--full', '1.5'],
      ['set', world.accountId, '--full', 'many', '--read-only', '7'],
      ['set', newId(), '--full', '3'],
      [newId()],
    ];
    for (const commandLine of wrong) {
      const { code } = await licences(...commandLine);
      expect(code, commandLine.join(' ')).to.equal(1);
    }
    const { account } = await world.superadmin.client.run(LicencesDocument);
    expect(account.licences.map(({ total }) => total)).to.deep.equal([null, 2]);
  });
});
