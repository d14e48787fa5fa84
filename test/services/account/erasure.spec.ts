import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { day, minute } from '../../../src/clock.js';
import {
  CreateShipmentDocument,
  DeleteAccountDocument,
  InviteUserDocument,
  LogInDocument,
  RegisterAccountDocument,
  ShipmentsDocument,
  UpdateGroupDocument,
  UpdateUserDocument,
  UsersDocument,
} from '../../../src/generated/operations.js';
import { ErasureService } from '../../../src/services/account/erasure.service.js';
import { loginNameHash } from '../../../src/services/authentication/login-name.record.js';
import { handOverOf } from '../../support/background.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { password, plainOptions, World } from '../../support/world.js';

/** A word of every kind that people of the account have written down; none of them is anywhere else in the database. */
const words = {
  company: 'Firmaverräter',
  firstName: 'Vornamenia',
  lastName: 'Nachnameroğlu',
  formerName: 'Mädchennamski',
  function: 'Funktionärin',
  personnelNumber: 'PNR-4711-X',
  note: 'Notizblöckchen',
  groupName: 'Gruppentherapie',
  description: 'Beschreibstoff',
  costBearer: 'Trägerkost',
  costCentre: 'Stellenkost',
  street: 'Straßenfegerweg',
  city: 'Ortlosingen',
  filename: 'Dateiname-geheim.pdf',
  unusedFilename: 'Unbenutztes.pdf',
  comment: 'Kommentatorisch',
  idempotencyKey: 'schlüsselwort-77',
};

/** An account in which every word is written somewhere, in every state that letters and people can be in. */
async function talkativeAccount(gateway: TestGateway): Promise<{ world: World; names: string[] }> {
  const world = await World.create({ gateway, company: words.company });
  const { client } = world.superadmin;
  const group = await world.group(words.groupName);
  const { description, costBearer, costCentre, street, city } = words;
  const address = { street, postalCode: '12345', city };
  await client.run(UpdateGroupDocument, {
    input: { id: group.id, description, costBearer, costCentre, address },
  });
  const { firstName, formerName, lastName } = words;
  const examinee = await world.user({ firstName, lastName: formerName, trait: 'EXAMINEE', groups: [group] });
  const { function: job, personnelNumber, note } = words;
  const email = `neu-${examinee.email}`;
  await client.run(UpdateUserDocument, {
    input: { id: examinee.id, lastName, email, function: job, personnelNumber, note },
  });
  await world.logIn({ email });
  const { filename } = words;
  const waiting = await world.shipment(examinee, { group, filename });
  await world.reject(world.superadmin, waiting, words.comment);
  await world.shipment(examinee, { group, filename, draft: true });
  const sent = await world.shipment(world.superadmin, {
    group,
    filename,
    idempotencyKey: words.idempotencyKey,
  });
  await world.shipmentIn(world.superadmin, sent.id, 'SENT');
  await world.upload(examinee, { filename: words.unusedFilename });
  const invited = await world.createdUser({ groups: [group] });
  await client.run(InviteUserDocument, { id: invited.id });
  await gateway.mailbox.waitFor(invited.email);
  return { world, names: [world.superadmin.email, examinee.email, email, invited.email] };
}

describe('LXP-7 erasing a deleted account', () => {
  let gateway: TestGateway;
  let erased: World;
  let names: string[];
  let neighbour: World;
  let neighbourBefore: string;
  let files: string[];
  let numbersBefore: unknown;

  before(async function () {
    this.timeout(60_000);
    gateway = await startTestGateway(testDatabases());
    ({ world: erased, names } = await talkativeAccount(gateway));
    neighbour = (await talkativeAccount(gateway)).world;
    await erased.superadmin.client.run(DeleteAccountDocument, { input: { password } });
    await gateway.gateway.scheduler.stop();
    neighbourBefore = await contentsOf(neighbour.accountId);
    files = filesOf(await uploadsOf(erased.accountId));
    expect(files, 'there are files to remove').to.have.length.greaterThan(2);
    numbersBefore = await numbersOf(erased.accountId);
  });

  after(() => gateway.stop());

  function eraser(afterDays = 30, removeFile = removing): ErasureService {
    return new ErasureService({
      dataSource: gateway.gateway.dataSource,
      clock: gateway.clock,
      uploads: { removeFile },
      eraseAfterDays: afterDays,
    });
  }

  async function removing(id: string): Promise<void> {
    await gateway.gateway.services.uploads.removeFile(id);
  }

  async function tables(): Promise<{ table: string; columns: string[] }[]> {
    const rows: { name: string; columnName: string }[] = await gateway.gateway.dataSource.query(
      `SELECT table_name AS name, column_name AS columnName FROM information_schema.columns
        WHERE table_schema = DATABASE() ORDER BY table_name, ordinal_position`,
    );
    const names = [...new Set(rows.map((row) => row.name))];
    return names.map((table) => ({
      table,
      columns: rows.filter((row) => row.name === table).map((row) => row.columnName),
    }));
  }

  /** Every row of the account in every table, as text. */
  async function contentsOf(accountId: string): Promise<string> {
    const contents: string[] = [];
    for (const { table, columns } of await tables()) {
      const owner = table === 'account' ? 'id' : 'account_id';
      if (!columns.includes(owner)) continue;
      const rows: unknown = await gateway.gateway.dataSource.query(
        `SELECT * FROM \`${table}\` WHERE ${owner} = ? ORDER BY ${columns.map((name) => `\`${name}\``).join(', ')}`,
        [accountId],
      );
      contents.push(`${table}: ${JSON.stringify(rows)}`);
    }
    return contents.join('\n');
  }

  /** In which columns of the whole database but the neighbour's rows a text is found, written in any way. */
  async function placesOf(text: string): Promise<string[]> {
    const places: string[] = [];
    for (const { table, columns } of await tables()) {
      const owner = table === 'account' ? 'id' : 'account_id';
      const mine = columns.includes(owner) ? `\`${owner}\` <> '${neighbour.accountId}'` : 'TRUE';
      for (const column of columns) {
        const found: unknown[] = await gateway.gateway.dataSource.query(
          `SELECT 1 FROM \`${table}\` WHERE ${mine} AND CONVERT(\`${column}\` USING utf8mb4) COLLATE utf8mb4_unicode_520_ci LIKE ? LIMIT 1`,
          [`%${text}%`],
        );
        if (found.length > 0) places.push(`${table}.${column}`);
      }
    }
    return places;
  }

  async function uploadsOf(accountId: string): Promise<string[]> {
    const rows: { id: string }[] = await gateway.gateway.dataSource.query(
      'SELECT id FROM upload WHERE account_id = ?',
      [accountId],
    );
    return rows.map((row) => row.id);
  }

  function filesOf(uploadIds: string[]): string[] {
    return uploadIds
      .map((id) => gateway.gateway.services.uploads.pathOf(id))
      .filter((file) => existsSync(file));
  }

  async function numbersOf(accountId: string): Promise<unknown> {
    return gateway.gateway.dataSource.query(
      `SELECT id, number, pages, sheets, status, net_cents, surcharge_cents, vat_cents, gross_cents, price_list, sender_id, group_id,
              created_at, submitted_at, handed_over_at FROM shipment WHERE account_id = ? ORDER BY id`,
      [accountId],
    );
  }

  async function erasedAt(): Promise<Date | null | undefined> {
    const rows: { erasedAt: Date | null }[] = await gateway.gateway.dataSource.query(
      'SELECT erased_at AS erasedAt FROM account WHERE id = ?',
      [erased.accountId],
    );
    return rows[0]?.erasedAt;
  }

  it('knows every table that belongs to no account; that they hold no word of one is asked below, with all others', async () => {
    const shared = (await tables()).filter(({ columns }) => !columns.includes('account_id'));
    expect(shared.map(({ table }) => table)).to.have.members([
      'account',
      'migration',
      'agenda_job',
      'agenda_job_name',
      'agenda_log',
      'agenda_notification',
      'folder_mark',
      'gateway_key',
      'gateway_process',
      'notice_slot',
      'rate_limit',
    ]);
  });

  it('looks for words that are really there before', async () => {
    for (const text of [...Object.values(words), ...names])
      expect(await placesOf(text), text).to.not.be.empty;
  });

  it('does not begin a day too early', async () => {
    const before = await contentsOf(erased.accountId);
    expect(await eraser().eraseDue()).to.equal(false);
    gateway.clock.advance(30 * day - minute);
    expect(await eraser().eraseDue()).to.equal(false);
    expect(await contentsOf(erased.accountId)).to.equal(before);
    expect(filesOf(await uploadsOf(erased.accountId))).to.have.members(files);
  });

  it('with no days at all it still leaves what was under way ten minutes to end', async () => {
    gateway.clock.reset();
    expect(await eraser(0).eraseDue()).to.equal(false);
    gateway.clock.advance(9 * minute);
    expect(await eraser(0).eraseDue()).to.equal(false);
    gateway.clock.reset();
  });

  it('goes on where a round failed or a process was killed, also in two processes at once', async () => {
    gateway.clock.advance(30 * day + minute);
    let removed = 0;
    const dying = eraser(30, async (id) => {
      if (++removed === 3) throw new Error('Killed.');
      await removing(id);
    });
    await dying.eraseDue().then(
      () => expect.fail('The round was to fail.'),
      () => undefined,
    );
    expect(filesOf(await uploadsOf(erased.accountId)), 'no row went before its file').to.have.length(
      files.length - 2,
    );
    // Some rounds of a process that is then heard of no more.
    for (let round = 0; round < 4; round++) expect(await eraser().eraseDue()).to.equal(true);
    expect(await erasedAt()).to.equal(null);
    await Promise.all(
      [eraser(), eraser()].map(async (each) => {
        while (await each.eraseDue());
      }),
    );
    expect(await erasedAt()).to.be.instanceOf(Date);
  });

  it('leaves no name, address, word or file name anywhere in the database', async () => {
    for (const text of [...Object.values(words), ...names])
      expect(await placesOf(text), text).to.deep.equal([]);
    const left = await contentsOf(erased.accountId);
    expect(left).to.not.match(/@|\$argon2|127\.0\.0\.1/);
  });

  it('leaves no file on the disk', () => {
    expect(files.filter((file) => existsSync(file))).to.deep.equal([]);
    const folder = readdirSync(path.dirname(files[0] ?? ''));
    expect(folder.filter((name) => name.endsWith('.part'))).to.deep.equal([]);
  });

  it('keeps what accounting needs: numbers, pages, prices, states and dates of all letters', async () => {
    expect(await numbersOf(erased.accountId)).to.deep.equal(numbersBefore);
  });

  it('keeps accepted login names taken, including the former one, only as hashes', async () => {
    gateway.clock.reset();
    const rows: { hash: string }[] = await gateway.gateway.dataSource.query(
      'SELECT login_name_hash AS hash FROM login_name WHERE account_id = ?',
      [erased.accountId],
    );
    const accepted = names.slice(0, -1);
    expect(rows.map((row) => row.hash)).to.have.members(accepted.map(loginNameHash));
    for (const email of accepted) {
      const input = { company: 'Neu', firstName: 'N', lastName: 'N', email, password };
      expect(await erased.anonymous().problems(RegisterAccountDocument, { input })).to.deep.equal([
        'email: TAKEN',
      ]);
    }
  });

  it('lets nobody in, with what the columns hold now neither', async () => {
    for (const loginName of [...names, '', `ERASED:${erased.superadmin.id}`])
      await erased.anonymous().refused('LOGIN_FAILED', LogInDocument, { input: { loginName, password } });
  });

  it('does not touch another account in the same database', async () => {
    expect(await contentsOf(neighbour.accountId)).to.equal(neighbourBefore);
    const neighbours = await uploadsOf(neighbour.accountId);
    expect(filesOf(neighbours)).to.have.length(neighbours.length);
    neighbour.superadmin.client = await neighbour.logIn(neighbour.superadmin);
    const { client } = neighbour.superadmin;
    expect(
      (await client.run(UsersDocument, { filter: { search: words.lastName } })).users.totalCount,
    ).to.equal(1);
    const { shipments } = await client.run(ShipmentsDocument, {});
    expect(shipments.nodes.map((shipment) => shipment.filename)).to.include(words.filename);
  });
});

describe('LXP-7 erasing while a letter of the account is still being handed over to print', () => {
  it('waits until it is printed; and erases by itself, as a job', async function () {
    this.timeout(30_000);
    const settings = { scheduler: false, eraseAfterDays: 3 };
    const gateway = await startTestGateway(testDatabases(), settings, { schedule: true });
    try {
      const world = await World.create({ gateway });
      const { client } = world.superadmin;
      const uploadId = await world.upload(world.superadmin);
      await client.run(CreateShipmentDocument, { input: { uploadId, options: plainOptions } });
      const { dataSource } = gateway.gateway;
      await dataSource.query('UPDATE shipment SET hand_over_claimed_at = ? WHERE account_id = ?', [
        gateway.clock.now(),
        world.accountId,
      ]);
      await client.run(DeleteAccountDocument, { input: { password } });
      gateway.clock.advance(4 * day);
      const { uploads } = gateway.gateway.services;
      expect(
        await new ErasureService({ dataSource, clock: gateway.clock, uploads, eraseAfterDays: 3 }).eraseDue(),
      ).to.equal(false);
      expect(await handOverOf(gateway).handOverWaiting(() => undefined)).to.equal(1);
      // From here on the gateway's own jobs run; none has to wait for the next ten minutes.
      await gateway.gateway.schedule?.start();
      await dataSource.query(
        "UPDATE agenda_job SET next_run_at = UTC_TIMESTAMP(3) WHERE name = 'erase deleted accounts'",
      );
      const isErased = async (): Promise<boolean> =>
        (await dataSource.query<unknown[]>('SELECT 1 FROM account WHERE erased_at IS NOT NULL')).length === 1;
      for (let tries = 0; tries < 800 && !(await isErased()); tries++)
        await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await isErased()).to.equal(true);
      expect(existsSync(uploads.pathOf(uploadId))).to.equal(false);
    } finally {
      await gateway.stop();
    }
  });
});
