import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { day } from '../../../src/clock.js';
import {
  AcceptInvitationDocument,
  CreateUserDocument,
  DeleteUserDocument,
  InviteUserDocument,
  LockUserDocument,
  LogInDocument,
  UnlockUserDocument,
  UpdateUserDocument,
  UserDocument,
  ViewerDocument,
} from '../../../src/generated/operations.js';
import { Client } from '../../support/client.js';
import { userInput } from '../../support/company.js';
import { invitationToken } from '../../support/mailbox.js';
import { password, uniqueName, World } from '../../support/world.js';

describe('LXP-6 invitations', () => {
  let world: World;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
  });

  afterEach(() => {
    world.gateway.clock.reset();
  });

  async function refuses(token: string): Promise<string> {
    const error = await world
      .anonymous()
      .refused('LOGIN_FAILED', AcceptInvitationDocument, { input: { token, password } });
    return error.message;
  }

  async function statusOf(id: string): Promise<string | undefined> {
    return (await world.superadmin.client.run(UserDocument, { id })).user?.status;
  }

  it('are not sent by making a user, and before one is accepted nobody can log in', async () => {
    const person = await world.createdUser();
    await sleep(200);
    expect(world.gateway.mailbox.to(person.email)).to.deep.equal([]);
    const input = { loginName: person.email, password };
    await world.anonymous().refused('LOGIN_FAILED', LogInDocument, { input });
    await world.invitation(person);
    await world.anonymous().refused('LOGIN_FAILED', LogInDocument, { input });
  });

  it('tell since when and until when they are open: 7 days', async () => {
    const { id } = await world.createdUser();
    const { inviteUser } = await world.superadmin.client.run(InviteUserDocument, { id });
    expect(inviteUser.user.status).to.equal('INVITED');
    const { sentAt, expiresAt } = inviteUser.user.invitation!;
    expect(new Date(expiresAt).getTime() - new Date(sentAt).getTime()).to.equal(7 * day);
  });

  it('make the user active with a password of their own, and log them in', async () => {
    const person = await world.createdUser();
    const token = await world.invitation(person);
    const own = 'ein ganz eigenes Passwort';
    const client = world.anonymous();
    const { acceptInvitation } = await client.run(AcceptInvitationDocument, {
      input: { token, password: own },
    });
    expect(acceptInvitation.viewer?.user).to.deep.equal({ id: person.id, status: 'ACTIVE' });
    client.token = acceptInvitation.token;
    expect((await client.run(ViewerDocument)).viewer?.user.id).to.equal(person.id);
    await world.anonymous().run(LogInDocument, { input: { loginName: person.email, password: own } });
    const { user } = await world.superadmin.client.run(UserDocument, { id: person.id });
    expect(user?.invitation).to.equal(null);
    expect(user?.lastLoginAt).to.be.a('string');
  });

  it('want a password of at least 8 characters, and stay open when it was too short', async () => {
    const person = await world.createdUser();
    const token = await world.invitation(person);
    const client = world.anonymous();
    for (const [given, problem] of [
      ['', 'REQUIRED'],
      ['1234567', 'TOO_SHORT'],
      ['x'.repeat(201), 'TOO_LONG'],
    ] as const)
      expect(
        await client.problems(AcceptInvitationDocument, { input: { token, password: given } }),
      ).to.deep.equal([`password: ${problem}`]);
    expect(await statusOf(person.id)).to.equal('INVITED');
    await client.run(AcceptInvitationDocument, { input: { token, password: '12345678' } });
  });

  it('can be repeated: then the older link is dead, the newer one works', async () => {
    const person = await world.createdUser();
    const older = await world.invitation(person);
    const newer = await world.invitation(person, 2);
    expect(newer).not.to.equal(older);
    await refuses(older);
    await world.anonymous().run(AcceptInvitationDocument, { input: { token: newer, password } });
  });

  it('work until 7 days have passed, not longer, and can be sent again then', async () => {
    const [early, late] = [await world.createdUser(), await world.createdUser()];
    const [earlyToken, lateToken] = [await world.invitation(early), await world.invitation(late)];
    world.gateway.clock.advance(7 * day - 60_000);
    await world.anonymous().run(AcceptInvitationDocument, { input: { token: earlyToken, password } });
    world.gateway.clock.advance(60_000);
    await refuses(lateToken);
    // By now the superadmin's own session has run out as well.
    world.superadmin.client = await world.logIn(world.superadmin);
    expect(await statusOf(late.id)).to.equal('INVITED');
    const again = await world.invitation(late, 2);
    await world.anonymous().run(AcceptInvitationDocument, { input: { token: again, password } });
  });

  it('that went to an address which is corrected are dead, also the mail that still waits: that mailbox may be a stranger’s', async () => {
    const person = await world.createdUser();
    const token = await world.invitation(person);
    const { dataSource, clock } = world.gateway.gateway;
    const mailStatus = async (): Promise<string | undefined> => {
      const sql = 'SELECT status FROM outbox_mail WHERE account_id = ? AND recipient_id = ?';
      return (await dataSource.query<{ status: string }[]>(sql, [world.accountId, person.id]))[0]?.status;
    };
    while ((await mailStatus()) !== 'SENT') await sleep(10);
    await dataSource.query(
      "UPDATE outbox_mail SET status = 'WAITING', next_attempt_at = ? WHERE account_id = ? AND recipient_id = ?",
      [new Date(clock.now().getTime() + day), world.accountId, person.id],
    );
    const email = `${uniqueName('richtig')}@firma.example`;
    await world.superadmin.client.run(UpdateUserDocument, { input: { id: person.id, email } });
    expect(await statusOf(person.id)).to.equal('CREATED');
    await refuses(token);
    expect(await mailStatus()).to.equal('WITHDRAWN');
    await world.accept(await world.invitation({ id: person.id, email }));
    expect(await statusOf(person.id)).to.equal('ACTIVE');
    expect(world.gateway.mailbox.to(person.email)).to.have.length(1);
  });

  it('of a locked user end with the address too, and stay open when something else is corrected', async () => {
    const person = await world.createdUser();
    const token = await world.invitation(person);
    const { client } = world.superadmin;
    await client.run(UpdateUserDocument, {
      input: { id: person.id, lastName: 'Anders', email: person.email },
    });
    expect(await statusOf(person.id)).to.equal('INVITED');
    await client.run(LockUserDocument, { id: person.id });
    const email = `${uniqueName('richtig')}@firma.example`;
    await client.run(UpdateUserDocument, { input: { id: person.id, email } });
    expect(await statusOf(person.id)).to.equal('LOCKED');
    await client.run(UnlockUserDocument, { id: person.id });
    expect(await statusOf(person.id)).to.equal('CREATED');
    await refuses(token);
  });

  it('work once: used by five at the same moment, one gets in', async () => {
    const person = await world.createdUser();
    const token = await world.invitation(person);
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        world.anonymous().send(AcceptInvitationDocument, {
          input: { token, password: `Passwort Nummer ${index}` },
        }),
      ),
    );
    const codes = answers.map((answer) => answer.errors[0]?.extensions.code ?? 'done');
    expect(codes.toSorted()).to.deep.equal([...Array.from({ length: 4 }, () => 'LOGIN_FAILED'), 'done']);
    const winner = codes.indexOf('done');
    await world.anonymous().run(LogInDocument, {
      input: { loginName: person.email, password: `Passwort Nummer ${winner}` },
    });
  });

  it('of a locked user do not work until the user is unlocked, those of a deleted user never again', async () => {
    const person = await world.createdUser();
    const token = await world.invitation(person);
    const { client } = world.superadmin;
    await client.run(LockUserDocument, { id: person.id });
    await refuses(token);
    await client.run(UnlockUserDocument, { id: person.id });
    expect(await statusOf(person.id)).to.equal('INVITED');
    await client.run(DeleteUserDocument, { id: person.id });
    await refuses(token);
    expect(await statusOf(person.id)).to.equal('DELETED');
  });

  it('answer alike whether the link is unknown, used, replaced or of somebody deleted', async () => {
    const [used, replaced, deleted] = [
      await world.createdUser(),
      await world.createdUser(),
      await world.createdUser(),
    ];
    const tokens = [
      await world.invitation(used),
      await world.invitation(replaced),
      await world.invitation(deleted),
      'x'.repeat(43),
      '',
    ];
    await world.anonymous().run(AcceptInvitationDocument, { input: { token: tokens[0]!, password } });
    await world.invitation(replaced, 2);
    await world.superadmin.client.run(DeleteUserDocument, { id: deleted.id });
    const messages = await Promise.all(tokens.map(refuses));
    expect(new Set(messages).size).to.equal(1);
  });

  /** Accepts an invitation while this happens to the user, at these milliseconds after the beginning. */
  async function acceptDuring(
    person: { id: string; email: string },
    document: TypedDocumentNode<unknown, { id: string }>,
    moments: readonly number[],
  ): Promise<{ isAccepted: boolean; isDone: boolean }> {
    const token = await world.invitation(person);
    const accepting = world.anonymous().send(AcceptInvitationDocument, { input: { token, password } });
    const happening = moments.map(async (moment) => {
      await sleep(moment);
      return world.superadmin.client.send(document, { id: person.id });
    });
    const [accepted, ...happened] = await Promise.all([accepting, ...happening]);
    return {
      isAccepted: accepted.errors.length === 0,
      isDone: happened.some((answer) => answer.errors.length === 0),
    };
  }

  it('that are accepted at the moment of a lock: a lock that was answered holds', async () => {
    for (let round = 0; round < 16; round++) {
      const person = await world.createdUser();
      const { isDone } = await acceptDuring(person, LockUserDocument, [8 + round * 2]);
      if (isDone) expect(await statusOf(person.id)).to.equal('LOCKED');
    }
  });

  it('that are accepted at the moment of another invitation: an acceptance that was answered holds', async () => {
    for (let round = 0; round < 8; round++) {
      const person = await world.createdUser();
      const { isAccepted } = await acceptDuring(
        person,
        InviteUserDocument,
        [0, 3, 6, 9].map((later) => 8 + round * 2 + later),
      );
      expect(await statusOf(person.id)).to.equal(isAccepted ? 'ACTIVE' : 'INVITED');
    }
  });
});

describe('LXP-6 the invitation mail', () => {
  it("comes in the user's language, names company and inviter, and both its parts lead to the same link", async () => {
    const world = await World.create({ company: 'Beispiel & Söhne' });
    for (const [language, subject, greeting, until] of [
      ['DE', 'Ihre Einladung zu Beispiel & Söhne', 'Guten Tag Petra', 'gilt bis'],
      ['EN', 'Your invitation to Beispiel & Söhne', 'Hello Petra', 'works once, until'],
    ] as const) {
      const person = await world.createdUser({ language });
      await world.superadmin.client.run(InviteUserDocument, { id: person.id });
      const [mail] = await world.gateway.mailbox.waitFor(person.email);
      const link = `https://app.vieraugen.example/invitation?token=${invitationToken(mail!)}`;
      expect(mail!.subject).to.equal(subject);
      expect(mail!.from?.address).to.be.a('string');
      for (const words of [greeting, 'Sabine Schäfer', until]) expect(mail!.text).to.contain(words);
      expect(mail!.text).to.contain('Beispiel & Söhne').and.to.contain(link);
      expect(mail!.html).to.contain('Beispiel &amp; Söhne').and.to.contain(`href="${link}"`);
    }
  });

  it('lets nobody put headers or HTML into it by a name or a company', async () => {
    const company = 'Böse, Bcc: evil@angreifer.example <script>alert(1)</script>';
    const world = await World.create({ company });
    const broken = userInput({ firstName: 'X\r\nBcc: evil@angreifer.example', lastName: 'Y\nZ' });
    expect(await world.superadmin.client.problems(CreateUserDocument, { input: broken })).to.have.members([
      'firstName: INVALID',
      'lastName: INVALID',
    ]);
    const person = await world.createdUser({
      firstName: '<img src=x onerror=alert(1)>',
      lastName: 'X" Bcc: evil@angreifer.example, <evil@angreifer.example>',
    });
    await world.superadmin.client.run(InviteUserDocument, { id: person.id });
    const mails = await world.gateway.mailbox.waitFor(person.email);
    await sleep(100);
    const [mail] = mails;
    expect(world.gateway.mailbox.to('evil@angreifer.example')).to.deep.equal([]);
    expect(mail!.to?.map((each) => each.address)).to.deep.equal([person.email]);
    expect(mail!.headers.map((header) => header.key)).not.to.include.members(['bcc']);
    expect(mail!.bcc ?? []).to.deep.equal([]);
    expect(mail!.subject).to.match(/^Ihre Einladung zu Böse, /);
    expect(mail!.html).not.to.contain('<script').and.not.to.contain('<img');
    expect(mail!.html).to.contain('&lt;script&gt;').and.to.contain('&lt;img src=x');
    await new Client(world.gateway.url).run(AcceptInvitationDocument, {
      input: { token: invitationToken(mail!), password },
    });
  });
});
