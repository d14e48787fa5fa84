import { expect } from 'chai';
import { CreateGroupDocument, DeleteUserDocument, LogOutDocument } from '../../src/generated/operations.js';
import { newId } from '../../src/entities/id.js';
import type { Client } from '../support/client.js';
import { company, type Company } from '../support/company.js';
import { storeLetters } from '../support/stored-letters.js';
import { World } from '../support/world.js';

const plainForm = 'language=EN&separator=comma&decimal=point';

describe('LXP-1 accounting as CSV', function () {
  this.timeout(30_000);

  const everything = 'from=2026-01&to=2026-12&by=SENDER,COST_BEARER,MONTH,COST_CENTRE,GROUP';
  let all: Company;
  let formula: { id: string };

  before(async () => {
    all = await company();
    const { world, sales, user } = all;
    const name = '=HYPERLINK("https://böse.example";"Vertrieb")';
    formula = (await world.superadmin.client.run(CreateGroupDocument, { input: { name } })).createGroup.group;
    const february = new Date('2026-02-03T10:00:00Z');
    const forSales = { groupId: sales.id, costCentre: '4711', senderId: user.id };
    await storeLetters(world, [
      { ...forSales, pages: 3, netCents: 200_000_005, surchargeCents: 1, vatCents: 7 },
      { ...forSales, pages: 4, netCents: 100_000_095, surchargeCents: 1, vatCents: 3 },
      { ...forSales, handedOverAt: february, currency: 'CHF', netCents: 5, surchargeCents: 0, vatCents: 0 },
      { groupId: formula.id, costCentre: 'a, "b"\n-1', costBearer: ' +49', handedOverAt: february },
    ]);
  });

  function get(client: Client, query: string): Promise<Response> {
    return client.get(`${all.world.gateway.url}/accounting.csv?${query}`);
  }

  async function table(query: string): Promise<string[][]> {
    const response = await get(all.superadmin.client, `${query}&${plainForm}`);
    const text = await response.text();
    expect(response.status, text).to.equal(200);
    return text
      .replace(/\r\n$/, '')
      .split('\r\n')
      .map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)])
      .map((cells) => cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
  }

  async function refusal(client: Client, query: string): Promise<string> {
    const response = await get(client, query);
    expect(response.headers.get('content-type')).to.contain('application/json');
    const { errors } = (await response.json()) as {
      errors: { extensions: { code: string; problems?: { path: string; code: string }[] } }[];
    };
    const problems = errors[0]?.extensions.problems?.map(({ path, code }) => ` ${path}: ${code}`) ?? [];
    return `${response.status} ${errors[0]?.extensions.code}${problems.join()}`;
  }

  it('it has heads in words, only the dimensions asked for, amounts in units with two decimals, and the totals last', async () => {
    expect(await table('from=2026-01&to=2026-12&by=MONTH,GROUP')).to.deep.equal([
      ['Month', 'Group', 'Shipments', 'Pages', 'Net', 'Surcharge', 'VAT', 'Gross', 'Currency'],
      [
        '2026-02',
        `'=HYPERLINK("https://böse.example";"Vertrieb")`,
        '1',
        '1',
        '0.79',
        '0.01',
        '0.15',
        '0.95',
        'EUR',
      ],
      ['2026-02', 'Vertrieb', '1', '1', '0.05', '0.00', '0.00', '0.05', 'CHF'],
      ['2026-03', 'Vertrieb', '2', '7', '3000001.00', '0.02', '0.10', '3000001.12', 'EUR'],
      ['Total', '', '1', '1', '0.05', '0.00', '0.00', '0.05', 'CHF'],
      ['Total', '', '3', '8', '3000001.79', '0.03', '0.25', '3000002.07', 'EUR'],
    ]);
  });

  it('all dimensions stand in the same order, however they are asked for, and no cell is executed by a spreadsheet', async () => {
    const [head, first, , last] = await table(everything);
    expect(head?.slice(1, 5)).to.deep.equal(['Group', 'Cost centre', 'Cost bearer', 'Sender']);
    expect(first?.slice(1, 5)).to.deep.equal([
      `'=HYPERLINK("https://böse.example";"Vertrieb")`,
      'a, "b"\n-1',
      ' +49',
      'Sabine Schäfer',
    ]);
    expect(last?.slice(0, 4)).to.deep.equal(['2026-03', 'Vertrieb', '4711', '']);
  });

  it('a file of the name of its months, never kept by a proxy; by month unless asked for otherwise', async () => {
    const response = await get(all.manager.client, `from=2026-02&to=2026-03&${plainForm}`);
    expect(Object.fromEntries(response.headers)).to.include({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="accounting-2026-02-2026-03.csv"',
      'cache-control': 'private, no-store',
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.toString().split('\r\n')[0], 'with a byte-order mark').to.match(
      /^\uFEFF"?Month"?,"?Shipments"?,/,
    );
  });

  it('filters leave in what the query leaves in; nothing in them finds nothing but the head', async () => {
    const gross = async (filter: string) =>
      (await table(`from=2026-01&to=2026-12&${filter}`))
        .filter(([first]) => first === 'Total')
        .map((line) => line[6]);
    const { sales, user, superadmin } = all;
    expect(await gross('')).to.deep.equal(['0.05', '3000002.07']);
    expect(await gross(`groupIds=${sales.id}`)).to.deep.equal(['0.05', '3000001.12']);
    expect(await gross(`groupIds=${sales.id},${formula.id}`)).to.deep.equal(['0.05', '3000002.07']);
    expect(await gross(`groupIds=${newId()}&groupIds=${formula.id}`)).to.deep.equal(['0.95']);
    expect(await gross(`senderIds=${superadmin.id}`)).to.deep.equal(['0.95']);
    expect(await gross(`senderIds=${user.id}&groupIds=${formula.id}`)).to.deep.equal([]);
    expect(await gross(`costCentres=${encodeURIComponent('a, "b"\n-1')}`)).to.deep.equal(['0.95']);
    expect(await gross('costCentres=4711&costCentres=4712')).to.deep.equal(['0.05', '3000001.12']);
    expect(await gross('groupIds=')).to.deep.equal([]);
  });

  it('a deleted sender keeps their name', async () => {
    const { world, sales } = all;
    const groups = [sales];
    const gone = await world.createdUser({ firstName: 'Gerda', lastName: 'Gegangen', groups });
    await storeLetters(world, [{ senderId: gone.id, handedOverAt: new Date('2025-05-05T05:05:05Z') }]);
    await world.superadmin.client.run(DeleteUserDocument, { id: gone.id });
    expect((await table('from=2025-05&to=2025-05&by=SENDER'))[1]?.[0]).to.equal('Gerda Gegangen');
  });

  it('group managers, users and another account get no number of it, nor does nobody or who has logged out', async () => {
    const { world, groupManager, user, superadmin } = all;
    expect(await refusal(groupManager.client, everything)).to.equal('403 FORBIDDEN');
    expect(await refusal(user.client, everything)).to.equal('403 FORBIDDEN');
    expect(await refusal(user.client, 'by=x'), 'whatever they ask for').to.equal('403 FORBIDDEN');
    expect(await refusal(world.anonymous(), everything)).to.equal('401 UNAUTHENTICATED');
    const left = await world.logIn(superadmin);
    expect((await get(left, everything)).status).to.equal(200);
    await left.run(LogOutDocument);
    expect(await refusal(left, everything)).to.equal('401 UNAUTHENTICATED');
    const other = await World.create();
    const answer = await get(other.superadmin.client, `${everything}&groupIds=${all.sales.id}`);
    expect((await answer.text()).trim().split('\r\n')).to.have.length(1);
  });

  it('what is missing, wrong or unknown in the address is told by name, as JSON', async () => {
    const { client } = all.superadmin;
    expect(await refusal(client, '')).to.equal('400 BAD_USER_INPUT from: REQUIRED, to: REQUIRED');
    expect(await refusal(client, 'from=2026-01&to=2025-12')).to.equal('400 BAD_USER_INPUT to: INVALID');
    expect(await refusal(client, 'from=2026-1&to=2026-12')).to.equal('400 BAD_USER_INPUT from: INVALID');
    expect(await refusal(client, 'from=2026-01&to=2026-12&by=MONTH,SHOE_SIZE')).to.equal(
      '400 BAD_USER_INPUT by: INVALID',
    );
    expect(await refusal(client, 'from=2026-01&to=2026-12&by=')).to.equal('400 BAD_USER_INPUT by: REQUIRED');
    expect(await refusal(client, 'from=2026-01&to=2026-12&groupID=x')).to.equal(
      '400 BAD_USER_INPUT groupID: INVALID',
    );
  });

  it('it can only be fetched', async () => {
    const headers = { authorization: `Bearer ${all.superadmin.client.token}` };
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const response = await fetch(`${all.world.gateway.url}/accounting.csv?${everything}`, {
        method,
        headers,
      });
      expect(response.status, method).to.equal(405);
    }
  });
});
