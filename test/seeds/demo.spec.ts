import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import { select } from '../../src/database/rows.js';
import {
  ActivitiesDocument,
  GroupsDocument,
  LogInDocument,
  ShipmentsDocument,
  UserDocument,
  UsersDocument,
  ViewerDocument,
} from '../../src/generated/operations.js';
import {
  demoGroups,
  demoLetters,
  demoPassword,
  demoPeople,
  type DemoName,
} from '../../src/seeds/demo.data.js';
import { loadDemo } from '../../src/seeds/demo.js';
import { Client } from '../support/client.js';
import { startTestGateway, type TestGateway } from '../support/gateway.js';
import { testDatabases } from '../support/hooks.js';

const names = Object.keys(demoPeople) as DemoName[];
const everyStatus = [
  'DRAFT',
  'PENDING_APPROVAL',
  'REJECTED',
  'QUEUED',
  'SENT',
  'CANCELED',
  'DELETED',
] as const;
const everything = { first: 200, filter: { statuses: [...everyStatus] } };

describe('The demo company of `npm run up`', function () {
  this.timeout(240_000);
  let gateway: TestGateway;
  let printed: string;

  before(async () => {
    gateway = await startTestGateway(testDatabases(), { scheduler: false });
  });

  after(() => gateway.stop());

  async function count(table: string): Promise<number> {
    const { manager } = gateway.gateway.dataSource;
    const [row] = await select<{ total: number }>(manager, `SELECT COUNT(*) AS total FROM \`${table}\``, []);
    return row!.total;
  }

  async function everyRow(): Promise<string> {
    const { manager, entityMetadatas } = gateway.gateway.dataSource;
    return JSON.stringify(
      await Promise.all(
        entityMetadatas.map(({ tableName, columns }) => {
          const order = columns.slice(0, 4).map((_, index) => index + 1);
          return select(manager, `SELECT * FROM \`${tableName}\` ORDER BY ${order.join(', ')}`, []);
        }),
      ),
    );
  }

  async function logIn(name: DemoName): Promise<Client> {
    const client = new Client(gateway.url);
    const input = { loginName: demoPeople[name].email, password: demoPassword };
    client.token = (await client.run(LogInDocument, { input })).logIn.token;
    return client;
  }

  /** Loads the demo into this database in a process of its own, and kills it when it has made a few letters. */
  async function killInTheMiddle(): Promise<void> {
    const { url } = gateway.gateway.dataSource.options as { url: string };
    const program = spawn(process.execPath, ['build/test/seeds/demo.process.js', url, gateway.folder], {
      stdio: 'ignore',
    });
    const ended = once(program, 'exit');
    while ((await count('shipment')) < 5) {
      expect(program.exitCode, 'the program must not end by itself').to.equal(null);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    program.kill('SIGKILL');
    await ended;
  }

  it('killed in the middle, the next start begins anew and leaves nothing of the first try', async () => {
    await killInTheMiddle();
    expect(await count('shipment')).to.be.lessThan(demoLetters.length);
    printed = await loadDemo(gateway.gateway);
    expect(await count('account')).to.equal(1);
    expect(await count('user')).to.equal(8);
    expect(await count('login_name')).to.equal(8);
    expect(await count('shipment')).to.equal(demoLetters.length);
    const files = await readdir(path.join(gateway.folder, 'uploads'));
    expect(files.filter((file) => file.endsWith('.pdf'))).to.have.length(demoLetters.length);
  });

  it('prints every login, the password, and how to use them on the admin page and in programs', () => {
    for (const { firstName, lastName, email, role, trait, groups } of Object.values(demoPeople)) {
      const line = printed.split('\n').find((each) => each.includes(email));
      const said = [
        `${firstName} ${lastName}`,
        role,
        trait,
        ...groups.map((group) => demoGroups[group].name),
      ];
      for (const each of said) expect(line).to.contain(each);
    }
    expect(printed)
      .to.contain(demoPassword)
      .and.to.contain(`open ${gateway.gateway.config.appUrl} in a browser`)
      .and.to.contain(`${gateway.url}/graphql`);
    const shown = /^ *(mutation .*)$/m.exec(printed)?.[1] ?? '';
    expect(printed).to.contain('Authorization: Bearer <token>');
    return new Client(gateway.url)
      .send<{ logIn: { token: string } }, object>(shown)
      .then(({ data, errors }) => {
        expect(errors).to.deep.equal([]);
        expect(data?.logIn.token).to.match(/^[\w-]{43}$/);
      });
  });

  it('loading it again changes nothing that is there', async () => {
    const before = await everyRow();
    expect(await loadDemo(gateway.gateway)).to.equal(printed);
    expect(await everyRow()).to.equal(before);
  });

  it('has every role and every trait, and everybody can log in as what the table says', async () => {
    const people = Object.values(demoPeople);
    expect(people.map(({ role }) => role)).to.include.members([
      'SUPERADMIN',
      'MANAGER',
      'GROUP_MANAGER',
      'USER',
    ]);
    expect(people.map(({ trait }) => trait)).to.include.members(['NONE', 'EXAMINEE', 'APPROVER']);
    for (const name of names) {
      const client = await logIn(name);
      const id = (await client.run(ViewerDocument)).viewer!.user.id;
      const { user } = await client.run(UserDocument, { id });
      const { role, trait, groups } = demoPeople[name];
      expect(user).to.include({ role, approvalTrait: trait, status: 'ACTIVE' });
      const groupNames = groups.map((group) => demoGroups[group].name).sort();
      expect(user?.groups.map((group) => group.name)).to.deep.equal(groupNames);
    }
  });

  it('shows everybody what LXP-7 lets them see, and nothing is empty for those who look around', async () => {
    for (const name of names) {
      const client = await logIn(name);
      const { role, trait, groups } = demoPeople[name] as {
        role: string;
        trait: string;
        groups: readonly string[];
      };
      const seesAll = role === 'SUPERADMIN' || role === 'MANAGER';
      const seen = demoLetters.filter(
        (letter) =>
          seesAll ||
          letter.sender === name ||
          (groups.includes(letter.group) &&
            (role === 'GROUP_MANAGER' ||
              (trait === 'APPROVER' && ['WAITING', 'RESUBMITTED'].includes(letter.fate.kind)))),
      );
      const { shipments } = await client.run(ShipmentsDocument, everything);
      expect(shipments.nodes.map(({ filename }) => filename).sort(), name).to.deep.equal(
        seen.map(({ subject }) => `${subject}.pdf`).sort(),
      );
      expect((await client.run(ActivitiesDocument)).activities.totalCount).to.be.greaterThan(1);
      expect((await client.run(UsersDocument)).users.totalCount).to.equal(
        seesAll
          ? 8
          : role === 'USER'
            ? 1
            : Object.values(demoPeople).filter((each) => each.groups.some((group) => groups.includes(group)))
                .length,
      );
      expect((await client.run(GroupsDocument)).groups.totalCount).to.equal(seesAll ? 3 : groups.length);
    }
  });

  it('sends no mail to its invented people, and has handed nothing to print before the server runs', async () => {
    expect(await count('outbox_mail')).to.equal(0);
    const { shipments } = await (await logIn('katharina')).run(ShipmentsDocument, everything);
    const statuses = new Set(shipments.nodes.map(({ status }) => status));
    expect([...statuses].sort()).to.deep.equal(everyStatus.filter((status) => status !== 'SENT').sort());
    const rejected = shipments.nodes.filter(({ status }) => status === 'REJECTED');
    expect(rejected.some(({ approval }) => (approval?.comment ?? '') !== '')).to.equal(true);
  });

  it('once the server runs, its released letters are handed over to print, with the PDFs', async () => {
    const client = await logIn('katharina');
    const filter = { statuses: ['QUEUED'] as const };
    const released = (await client.run(ShipmentsDocument, { first: 200, filter: { statuses: ['QUEUED'] } }))
      .shipments;
    gateway.gateway.scheduler.start();
    let left = released.totalCount;
    for (let tries = 0; left > 0 && tries < 1_500; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      left = (await client.run(ShipmentsDocument, { filter: { statuses: [...filter.statuses] } })).shipments
        .totalCount;
    }
    const { shipments } = await client.run(ShipmentsDocument, { first: 200, filter: { statuses: ['SENT'] } });
    expect(shipments.totalCount).to.equal(released.totalCount).and.to.be.greaterThan(10);
    const spooled = await readdir(gateway.gateway.config.spoolDirectory);
    for (const { id } of shipments.nodes) expect(spooled).to.include.members([`${id}.pdf`, `${id}.json`]);
    for (const name of names) expect(gateway.mailbox.to(demoPeople[name].email)).to.deep.equal([]);
  });
});
