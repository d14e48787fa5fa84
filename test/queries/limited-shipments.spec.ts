import { expect } from 'chai';
import { fillDatabase, type FilledAccount } from '../../bench/fill.js';
import { raiseAuthority } from '../../src/services/authentication/authority.record.js';
import { formatGrantSet, grantSetOf } from '../../src/shield/grant-set.js';
import { Client } from '../support/client.js';
import { grantsFrom } from '../support/custom-roles.js';
import { startTestGateway, type Statement, type TestGateway } from '../support/gateway.js';
import { rowsReadBy, scansOf } from '../support/statement-cost.js';
import { testDatabases } from '../support/hooks.js';
import { permissionNames } from '../../src/shield/permissions.js';
import { nameOf } from '../support/random-grants.js';

/** Rows that the engine may hand up for a page of 50; each of the alternatives reads up to a page. */
const fewRows = 2_000;
/** No index holds the channels of a group: the letters of the own two groups in these statuses. */
const ownGroupsRows = 5_000;

describe('PLY-5 limits by status and channel follow indexes on an account with 50,000 letters', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let account: FilledAccount;

  before(async function () {
    this.timeout(120_000);
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
    const size = { users: 400, groups: 20, shipments: 50_000, undecided: 5, activities: 100 };
    const [filled] = await fillDatabase(gateway.gateway.dataSource, [size]);
    account = filled as FilledAccount;
  });

  after(() => gateway.stop());

  /** Makes the plain user a member with just this permission to view shipments. */
  async function limitTo(grant: string): Promise<Client> {
    const grants = grantsFrom(grant).map(({ permission, scope, statuses = null, channels = null }) => ({
      permission: permissionNames.find((name) => nameOf(name) === permission) ?? 'shipments.read',
      scope,
      statuses,
      channels,
    }));
    const { dataSource } = gateway.gateway;
    await dataSource.query(
      "UPDATE `user` SET role = 'MEMBER', grant_set = ? WHERE account_id = ? AND id = ?",
      [formatGrantSet(grantSetOf(grants)), account.id, account.people.user.id],
    );
    await raiseAuthority(dataSource.manager, account.id);
    return new Client(gateway.url, account.people.user.token);
  }

  async function statementsOf(client: Client, text: string): Promise<Statement[]> {
    const query = `{ shipments${text} { nodes { id status channel } pageInfo { endCursor } } }`;
    await client.send(query);
    const statements = await gateway.statementsOf(() => client.send(query));
    return statements.filter(({ sql }) => sql.includes('FROM `shipment`') || sql.includes('`shipment` x'));
  }

  for (const grant of [
    'SHIPMENTS_READ ACCOUNT SENT',
    'SHIPMENTS_READ ACCOUNT CANCELED,REJECTED',
    'SHIPMENTS_READ ACCOUNT * SFTP',
    'SHIPMENTS_READ ACCOUNT * SFTP,COMPOSE',
    'SHIPMENTS_READ ACCOUNT SENT,QUEUED GO',
    'SHIPMENTS_READ GROUPS SENT,CANCELED',
  ])
    it(`${grant}: a page of the overview, filtered or not, scans no table and reads few rows`, async () => {
      const client = await limitTo(grant);
      for (const text of [
        '',
        '(filter: { statuses: [SENT] })',
        '(filter: { channels: [SFTP] })',
        '(orderBy: { field: CREATED_AT, direction: ASC })',
      ]) {
        const statements = await statementsOf(client, text);
        expect(statements.length, 'one page is one statement').to.equal(1);
        for (const statement of statements) {
          expect(await scansOf(gateway.gateway.dataSource, statement), text).to.deep.equal([]);
          expect(
            await rowsReadBy(gateway.gateway.dataSource, statement),
            `${text}: ${statement.sql}`,
          ).to.be.at.most(grant.includes('GROUPS') && text.includes('channels') ? ownGroupsRows : fewRows);
        }
      }
    });
});
