import { expect } from 'chai';
import { minute } from '../../../src/clock.js';
import { select } from '../../../src/database/rows.js';
import { Credential as StoredCredential } from '../../../src/entities/credential.entity.js';
import { newId } from '../../../src/entities/id.js';
import {
  CredentialsDocument,
  DeleteCredentialDocument,
  EndUserManagementDocument,
  ProgramPermissionsDocument,
  ShipmentsDocument,
} from '../../../src/generated/operations.js';
import { createLog } from '../../../src/log.js';
import { hashToken, newToken } from '../../../src/services/authentication/secret-token.js';
import { withAllChannels } from '../../support/channels.js';
import { startTestGateway, type Statement, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { type Credential, password, World } from '../../support/world.js';

const idOf = ({ credential }: Credential): string => credential.id;

describe('LXP-10 a secret and its use', function () {
  withAllChannels();
  this.timeout(30_000);
  let gateway: TestGateway;
  let world: World;
  let lines: string[];

  before(async () => {
    lines = [];
    const log = createLog('trace', { write: (line) => lines.push(line) });
    gateway = await startTestGateway(testDatabases(), { scheduler: false }, { log });
    world = await World.create({ gateway });
    // So many that an index is worth it.
    await gateway.gateway.dataSource.manager.insert(
      StoredCredential,
      Array.from({ length: 2_000 }, () => ({
        accountId: world.accountId,
        id: newId(),
        userId: newId(),
        kind: 'API' as const,
        groupId: null,
        slot: 'API:',
        label: null,
        loginName: `api-${newId()}`,
        secretHash: hashToken(newToken()),
        createdAt: new Date(),
        lastUsedAt: null,
      })),
    );
  });

  after(() => gateway.stop());

  async function planOf({ sql, parameters }: Statement) {
    return select<{ table: string; type: string; key: string | null; Extra: string }>(
      gateway.gateway.dataSource.manager,
      `EXPLAIN ${sql}`,
      parameters,
    );
  }

  it('is told once and stands nowhere: neither in any table nor in the log; only its hash is kept', async () => {
    const { secret, client, credential } = await world.credential(world.superadmin, { label: 'Lohn' });
    await client.run(ShipmentsDocument);
    await client.refused('FORBIDDEN', EndUserManagementDocument, { input: { password } });
    await world.superadmin.client.send(`{ credentials { nodes { secret } } }`);
    const answer = await world.superadmin.client.send(CredentialsDocument);
    expect(JSON.stringify(answer.data)).to.contain(credential.loginName).and.not.to.contain(secret);
    const { dataSource } = gateway.gateway;
    let stored = '';
    for (const { tableName } of dataSource.entityMetadatas) {
      const rows = await select<Record<string, unknown>>(
        dataSource.manager,
        `SELECT * FROM \`${tableName}\``,
        [],
      );
      for (const value of rows.flatMap((row) => Object.values(row)))
        stored += Buffer.isBuffer(value)
          ? `${value.toString('hex')} ${value.toString('latin1')} `
          : `${JSON.stringify(value)} `;
    }
    expect(stored).to.contain(hashToken(secret).toString('hex'));
    const token = secret.replace('vieraugen_', '');
    const log = lines.join('');
    expect(log).to.contain('"path":"/graphql"');
    for (const text of [
      token,
      Buffer.from(token, 'base64url').toString('hex'),
      Buffer.from(secret).toString('hex'),
    ])
      expect([stored.includes(text), log.includes(text)]).to.deep.equal([false, false]);
    await world.superadmin.client.run(DeleteCredentialDocument, { id: credential.id });
  });

  it('asking by it takes one indexed query, and notes the use at most once a minute', async () => {
    const program = await world.credential(world.superadmin);
    const lastUsed = async (): Promise<string | null | undefined> => {
      const { credentials } = await world.superadmin.client.run(CredentialsDocument);
      return credentials.nodes.find(({ id }) => id === idOf(program))?.lastUsedAt;
    };
    const ask = () => gateway.statementsOf(() => program.client.run(ProgramPermissionsDocument));
    expect(await lastUsed()).to.equal(null);
    // The first request reads the facts of the user as well.
    const [first, built, ...noted] = await ask();
    expect(noted.map(({ sql }) => sql.slice(0, 19))).to.deep.equal(['UPDATE `credential`']);
    const noticed = await lastUsed();
    expect(noticed).not.to.equal(null);
    for (let times = 0; times < 3; times++) expect(await ask()).to.have.length(1);
    gateway.clock.advance(minute - 5_000);
    expect(await ask()).to.have.length(1);
    expect(await lastUsed()).to.equal(noticed);
    gateway.clock.advance(10_000);
    expect(await ask()).to.have.length(2);
    expect(await ask()).to.have.length(1);
    expect(Date.parse((await lastUsed())!) - Date.parse(noticed!)).to.be.at.least(minute);
    const plan = await planOf(first!);
    expect(plan.filter(({ table }) => table === 'c').map(({ key }) => key)).to.deep.equal([
      'credential_secret',
    ]);
    for (const { type } of [...plan, ...(await planOf(built!))])
      expect(type).not.to.be.oneOf(['ALL', 'index']);
  });

  it('a refused request notes no use', async () => {
    const sftp = await world.credential(world.superadmin, { kind: 'SFTP' });
    expect(
      await gateway.statementsOf(() => sftp.client.refused('UNAUTHENTICATED', ProgramPermissionsDocument)),
    ).to.have.length(1);
    const { credentials } = await world.superadmin.client.run(CredentialsDocument);
    expect(credentials.nodes.find(({ id }) => id === idOf(sftp))?.lastUsedAt).to.equal(null);
  });

  it('a list of credentials takes as many statements for one as for many, each on an index', async () => {
    const busy = await World.create({ gateway });
    const statementsOfList = () =>
      gateway.statementsOf(() => busy.superadmin.client.run(CredentialsDocument));
    const groups = [await busy.group()];
    await busy.credential(busy.superadmin, { group: groups[0]! });
    // Session, page, total, groups, user.
    expect(await statementsOfList()).to.have.length(5);
    for (let count = 0; count < 10; count++)
      await busy.credential(busy.superadmin, { group: await busy.group() });
    const statements = await statementsOfList();
    expect(statements).to.have.length(5);
    const page = statements.find(({ sql }) => sql.includes('ORDER BY'))!;
    // Those of the superadmin's own, then those of programs; both along the credentials of single users.
    const walks = (await planOf(page)).filter(({ table, key }) => table === 'x' && key !== 'PRIMARY');
    expect(walks.map(({ key }) => key)).to.deep.equal(['credential_user', 'credential_user']);
    expect(walks[0]!.Extra).not.to.contain('filesort');
  });
});
