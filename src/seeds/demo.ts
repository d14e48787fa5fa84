import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { day, minute, type Clock } from '../clock.js';
import type { Config } from '../config.js';
import { exists, findAll, findOne } from '../database/find.js';
import { inTransaction } from '../database/transaction.js';
import { not, notNull } from '../database/where.js';
import { removeAny } from '../database/write.js';
import { Account } from '../entities/account.entity.js';
import { KnownDevice } from '../entities/known-device.entity.js';
import { LoginName } from '../entities/login-name.entity.js';
import { Mail } from '../entities/mail.entity.js';
import { Upload } from '../entities/upload.entity.js';
import { createGateway, type Gateway } from '../gateway.js';
import { createLoaders } from '../loaders/loaders.js';
import { loginNameHash } from '../services/authentication/login-name.record.js';
import { newToken, TokenDeriver } from '../services/authentication/secret-token.js';
import type { Viewer } from '../shield/viewer.js';
import {
  demoCompany,
  demoGroups,
  demoLetters,
  demoPassword,
  demoPeople,
  demoSender,
  type DemoGroup,
  type DemoLetter,
  type DemoName,
} from './demo.data.js';
import { letterPdf } from './letter-pdf.js';

/** The company's name until the demo is complete, by which a later run recognises an interrupted one. */
const unfinished = `${demoCompany} (wird geladen)`;
const morning = 8 * 60 * minute;
const origin = { ipAddress: '192.0.2.10', userAgent: 'Vieraugen demo' };
const people = Object.entries(demoPeople) as [DemoName, (typeof demoPeople)[DemoName]][];

/**
 * Loads the demo company unless its superadmin's login name is taken, and returns the text to print. The remains of an interrupted run are
 * removed first. Must be called before background jobs run in any process on this database: until the users have accepted their invitations,
 * mails to them wait in the outbox.
 */
export async function loadDemo(gateway: Gateway): Promise<string> {
  const found = await findDemo(gateway);
  if (found?.company === unfinished) await removeAccount(gateway, found.accountId);
  if (found === null || found.company === unfinished) {
    const loader = new DemoLoader(gateway);
    try {
      await loader.load();
    } finally {
      await loader.close();
    }
  }
  return describeDemo(gateway.config);
}

/** Tests whether the database contains the demo company. An unconfirmed registration with its login name does not count. */
export async function hasDemo({ dataSource }: Gateway): Promise<boolean> {
  const { manager } = dataSource;
  const accepted = { loginNameHash: loginNameHash(demoPeople.katharina.email), acceptedAt: notNull() };
  const name = await findOne(manager, LoginName, accepted, { columns: ['accountId'] });
  return (
    name !== null &&
    (await exists(manager, Account, { id: name.accountId, confirmedAt: notNull(), status: not('CLOSED') }))
  );
}

/** A clock that stands still until it is moved. */
class DemoClock implements Clock {
  constructor(private instant: number) {}

  now(): Date {
    return new Date(this.instant);
  }

  moveTo(instant: number): void {
    this.instant = instant;
  }

  forward(milliseconds: number): void {
    this.instant += milliseconds;
  }
}

/** Replays the past weeks of the company through the services. */
class DemoLoader {
  private readonly today = Math.floor(Date.now() / day) * day;
  private readonly clock = new DemoClock(this.today - 30 * day + morning);
  // A key of its own, and with it invitations that only this loader can accept.
  private readonly secretKey = newToken();
  private readonly gateway: Gateway;
  private readonly viewers = new Map<DemoName, Viewer>();
  private readonly groupIds = new Map<DemoGroup, string>();

  constructor({ config, dataSource, log }: Gateway) {
    this.gateway = createGateway({ config, dataSource, log, secretKey: this.secretKey, clock: this.clock });
  }

  async load(): Promise<void> {
    const { accounts, groups } = this.gateway.services;
    await this.registerSuperadmin();
    await accounts.activateUserManagement(this.viewer('katharina'));
    for (const [key, group] of Object.entries(demoGroups) as [DemoGroup, (typeof demoGroups)[DemoGroup]][])
      this.groupIds.set(key, (await groups.create(this.viewer('katharina'), group)).id);
    await this.logInSuperadmin();
    for (const [name] of people.slice(1)) {
      this.clock.forward(20 * minute);
      await this.addUser(name);
    }
    for (const [index, letter] of demoLetters.entries()) {
      // Three letters a day, the last of them yesterday.
      const daysAgo = 1 + Math.floor((demoLetters.length - 1 - index) / 3);
      this.clock.moveTo(this.today - daysAgo * day + morning + (index % 3) * 100 * minute);
      await this.send(letter);
    }
    // The mail was withdrawn and is not needed.
    const { accountId } = this.viewer('katharina');
    const { manager } = this.gateway.dataSource;
    await removeAny(manager, Mail, { accountId });
    // The loader's device is forgotten: the first real login is not from a new device.
    await removeAny(manager, KnownDevice, { accountId });
    await accounts.update(this.viewer('katharina'), { company: demoCompany });
  }

  async close(): Promise<void> {
    await this.gateway.close();
  }

  private async registerSuperadmin(): Promise<void> {
    const { firstName, lastName, email } = demoPeople.katharina;
    const input = { company: unfinished, firstName, lastName, email, password: demoPassword };
    const { registrations } = this.gateway.services;
    const { id } = await registrations.register(input, origin.ipAddress);
    const token = new TokenDeriver(this.secretKey).derive('registration', id);
    await registrations.confirm({ token }, origin.ipAddress);
    await this.logInSuperadmin();
  }

  private async logInSuperadmin(): Promise<void> {
    const { email } = demoPeople.katharina;
    const { viewer } = await this.gateway.services.sessions.logIn(email, demoPassword, origin);
    this.viewers.set('katharina', viewer);
  }

  /** With the real invitation; accepting it withdraws its mail before it could be sent. */
  private async addUser(name: DemoName): Promise<void> {
    const { users, invitations } = this.gateway.services;
    const { trait, groups, ...person } = demoPeople[name];
    const superadmin = this.viewer('katharina');
    const groupIds = groups.map((group) => this.groupId(group));
    const { id } = await users.create(superadmin, { ...person, approvalTrait: trait, groupIds });
    await invitations.invite(superadmin, id);
    const invitation = await createLoaders(this.gateway, superadmin).openInvitation.load(id);
    if (invitation === null) throw new Error(`The demo's invitation of ${name} is not there.`);
    const token = new TokenDeriver(this.secretKey).derive('invitation', invitation.id);
    const { viewer } = await invitations.accept({ token, password: demoPassword }, origin);
    this.viewers.set(name, viewer);
  }

  private async send(letter: DemoLetter): Promise<void> {
    const { shipments, approvals, recalls } = this.gateway.services;
    const sender = this.viewer(letter.sender);
    const { fate } = letter;
    const { id, approvalId } = await shipments.create(sender, {
      uploadId: await this.upload(sender, letter),
      groupId: this.groupId(letter.group),
      channel: 'GO',
      options: {
        sides: 'SIMPLEX',
        colour: 'BLACK_AND_WHITE',
        destination: 'NATIONAL',
        registered: 'NONE',
        ...letter.options,
      },
      draft: fate.kind === 'DRAFT' || (fate.kind === 'DELETED' && fate.by === letter.sender),
    });
    this.clock.forward(30 * minute);
    switch (fate.kind) {
      case 'DRAFT':
      case 'SENT':
      case 'WAITING':
        return;
      case 'CANCELED':
        await recalls.cancel(sender, id);
        return;
      case 'APPROVED':
        await approvals.approve(this.viewer(fate.by), id, approvalId ?? '');
        return;
      case 'DELETED':
        await approvals.delete(this.viewer(fate.by), { id, approvalId });
        return;
      case 'REJECTED':
      case 'RESUBMITTED':
        await approvals.reject(this.viewer(fate.by), {
          id,
          approvalId: approvalId ?? '',
          comment: fate.comment ?? null,
        });
        if (fate.kind === 'REJECTED') return;
        this.clock.forward(15 * minute);
        await shipments.submit(sender, id);
    }
  }

  private async upload(sender: Viewer, { subject, recipient, pages }: DemoLetter): Promise<string> {
    const { uploads } = this.gateway.services;
    const { id, url } = await uploads.create(sender, { filename: `${subject}.pdf` });
    const date = this.clock.now().toLocaleDateString('de-DE', { dateStyle: 'long' });
    const body = `Guten Tag,\n\nbeiliegend erhalten Sie: ${subject}.\n\nMit freundlichen Grüßen\n${sender.name}`;
    const pdf = await letterPdf({ subject, sender: demoSender, recipient, date, body, pages });
    await uploads.receive(url.slice(url.lastIndexOf('/') + 1), Readable.from([pdf]));
    return id;
  }

  private viewer(name: DemoName): Viewer {
    const viewer = this.viewers.get(name);
    if (viewer === undefined) throw new Error(`Nobody in the demo is logged in as ${name}.`);
    return viewer;
  }

  private groupId(group: DemoGroup): string {
    const id = this.groupIds.get(group);
    if (id === undefined) throw new Error(`The demo's group ${group} is not there.`);
    return id;
  }
}

async function findDemo({ dataSource }: Gateway): Promise<{ accountId: string; company: string } | null> {
  const { manager } = dataSource;
  const taken = { loginNameHash: loginNameHash(demoPeople.katharina.email) };
  const name = await findOne(manager, LoginName, taken, { columns: ['accountId'] });
  const account = name && (await findOne(manager, Account, { id: name.accountId }, { columns: ['company'] }));
  return name && account && { accountId: name.accountId, company: account.company };
}

/** Removes an account with its login names. Only for a demo that has not been used. */
async function removeAccount({ dataSource, services }: Gateway, accountId: string): Promise<void> {
  const uploads = await findAll(dataSource.manager, Upload, { accountId }, { columns: ['id'] });
  for (const { id } of uploads) await rm(services.uploads.pathOf(id), { force: true });
  await inTransaction(dataSource, async (manager) => {
    for (const { target, columns } of dataSource.entityMetadatas)
      if (columns.some(({ propertyName }) => propertyName === 'accountId'))
        await removeAny(manager, target, { accountId });
    await removeAny(manager, Account, { id: accountId });
  });
}

function describeDemo({ appUrl, publicUrl }: Pick<Config, 'appUrl' | 'publicUrl'>): string {
  const rows = people.map(([, { firstName, lastName, email, role, trait, groups }]) => [
    `${firstName} ${lastName}`,
    email,
    role,
    trait,
    groups.map((group) => demoGroups[group].name).join(', '),
  ]);
  const table = [['Name', 'Login name', 'Role', 'Trait', 'Groups'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [
    `The demo company is ${demoCompany}. Everybody's password is ${demoPassword}`,
    '',
    ...lines.map((line) => `  ${line}`),
    '',
    `To look around, open ${appUrl} in a browser and log in there. Programs send to ${publicUrl}/graphql`,
    '',
    `  mutation { logIn(input: { loginName: "${demoPeople.jonas.email}", password: "${demoPassword}" }) { token } }`,
    '',
    'and put the token into a header for everything else:',
    '',
    '  Authorization: Bearer <token>',
  ].join('\n');
}
