import { expect } from 'chai';
import {
  ActivitiesDocument,
  DeleteUserDocument,
  EndUserManagementDocument,
  NoticeTimesDocument,
  UpdateAccountDocument,
  UpdateMailSettingsDocument,
  UserMailSettingsDocument,
  type MailSettingInput,
} from '../../../src/generated/operations.js';
import { MailEvent, mailEventNames, mailEvents } from '../../../src/entities/mail-event.js';
import { absentId } from '../../support/activity-log.js';
import type { Client } from '../../support/client.js';
import { company, type Company } from '../../support/company.js';
import { startTestGateway, type TestGateway } from '../../support/gateway.js';
import { testDatabases } from '../../support/hooks.js';
import { quickUser } from '../../support/rounds.js';
import { password, type Person, World } from '../../support/world.js';

const silent: MailSettingInput = { event: 'LETTER_REJECTED', mode: 'NONE' };

describe('XSP-6 mail settings', function () {
  this.timeout(60_000);

  let gateway: TestGateway;
  let firm: Company;
  let ofBoth: Person;

  before(async () => {
    gateway = await startTestGateway(testDatabases());
    firm = await company({ gateway });
    ofBoth = await quickUser(firm.world, { groups: [firm.sales, firm.purchasing] });
  });

  after(() => gateway.stop());

  async function set(client: Client, userId: string | null, ...settings: MailSettingInput[]) {
    const { updateMailSettings } = await client.run(UpdateMailSettingsDocument, {
      input: { userId, settings },
    });
    return updateMailSettings.user.mailSettings ?? [];
  }

  async function settingsOf({ id }: { id: string }, by = firm.superadmin): Promise<string[]> {
    const { user } = await by.client.run(UserMailSettingsDocument, { id });
    return (user?.mailSettings ?? []).map(({ event, mode, digestTime }) =>
      [event, mode, digestTime].filter((part) => typeof part === 'string').join(' '),
    );
  }

  it('everybody sees every event once, in the order of the catalogue, with what counts until they set it', async () => {
    for (const person of [firm.superadmin, firm.manager, firm.groupManager, firm.user]) {
      const { user } = await person.client.run(UserMailSettingsDocument, { id: person.id });
      expect(user?.mailSettings).to.deep.equal(
        mailEventNames.map((event) => ({
          event,
          mode: mailEvents[event].mode,
          digestTime: null,
          mandatory: mailEvents[event].mandatory,
        })),
      );
    }
  });

  it('oneself sets a mode and a time; what is not named stays as it is', async () => {
    const person = await quickUser(firm.world, { groups: [firm.sales] });
    await set(
      person.client,
      null,
      { event: 'LETTER_DECIDED', mode: 'DIGEST', digestTime: '07:45' },
      { event: 'LETTER_REJECTED', mode: 'IMMEDIATE' },
    );
    await set(person.client, person.id, { event: 'LETTER_REJECTED', mode: 'NONE' });
    const expected = mailEventNames.map((event) => {
      if (event === 'LETTER_DECIDED') return 'LETTER_DECIDED DIGEST 07:45';
      return `${event} ${event === 'LETTER_REJECTED' ? 'NONE' : mailEvents[event].mode}`;
    });
    expect(await settingsOf(person, person)).to.deep.equal(expected);
    expect(await settingsOf(person)).to.deep.equal(expected);
    await set(person.client, null, { event: 'LETTER_DECIDED', mode: 'DIGEST' });
    expect(await settingsOf(person)).to.contain('LETTER_DECIDED DIGEST');
  });

  describe('whose', () => {
    it('superadmin and managers those of everybody whom they do not stand below', async () => {
      const { superadmin, manager, groupManager, user } = firm;
      const otherManager = await quickUser(firm.world, { role: 'MANAGER' });
      for (const by of [superadmin, manager])
        for (const target of [otherManager, groupManager, user, ofBoth]) {
          await set(by.client, target.id, silent);
          expect(await settingsOf(target, by)).to.contain('LETTER_REJECTED NONE');
          await set(by.client, target.id, { ...silent, mode: 'DIGEST' });
        }
    });

    it('group managers those of users all of whose groups they manage', async () => {
      await set(firm.groupManager.client, firm.user.id, silent);
      expect(await settingsOf(firm.user, firm.groupManager)).to.contain('LETTER_REJECTED NONE');
      await set(firm.groupManager.client, firm.user.id, { ...silent, mode: 'DIGEST' });
    });

    it('nobody those of who outranks them, or who also belongs to groups beyond theirs', async () => {
      const { manager, superadmin, groupManager } = firm;
      const forbidden = { input: { userId: superadmin.id, settings: [silent] } };
      await manager.client.refused('FORBIDDEN', UpdateMailSettingsDocument, forbidden);
      const partly = { input: { userId: ofBoth.id, settings: [silent] } };
      await groupManager.client.refused('FORBIDDEN', UpdateMailSettingsDocument, partly);
      for (const person of [superadmin, ofBoth])
        expect(await settingsOf(person)).to.contain('LETTER_REJECTED DIGEST');
    });

    it('nobody those of who is out of their sight, of another account, or was never there', async () => {
      const stranger = await World.create({ gateway });
      const beyond = await quickUser(firm.world, { groups: [firm.purchasing] });
      for (const [by, userId] of [
        [firm.groupManager, beyond.id],
        [firm.user, firm.groupManager.id],
        [firm.user, ofBoth.id],
        [firm.superadmin, stranger.superadmin.id],
        [stranger.superadmin, firm.user.id],
        [firm.superadmin, absentId],
        [firm.superadmin, 'no id'],
      ] as const)
        await by.client.refused('NOT_FOUND', UpdateMailSettingsDocument, {
          input: { userId, settings: [silent] },
        });
    });

    it('a group manager who shares only one of the groups of somebody sees theirs, and changes nothing', async () => {
      expect(await settingsOf(ofBoth, firm.groupManager)).to.have.length(mailEventNames.length);
    });

    it('visitors and programs cannot name them', async () => {
      const program = await firm.world.credential(firm.user, { group: firm.sales });
      const input = { settings: [silent] };
      await firm.world.anonymous().refused('UNAUTHENTICATED', UpdateMailSettingsDocument, { input });
      await program.client.refused('FORBIDDEN', UpdateMailSettingsDocument, { input });
      await program.client.refused('FORBIDDEN', UserMailSettingsDocument, { id: firm.user.id });
    });

    it('a deleted user has none any more', async () => {
      const gone = await quickUser(firm.world, { groups: [firm.sales] });
      await firm.superadmin.client.run(DeleteUserDocument, { id: gone.id });
      await firm.superadmin.client.refused('INVALID_STATE', UpdateMailSettingsDocument, {
        input: { userId: gone.id, settings: [silent] },
      });
    });

    it('the superadmin keeps their own when user management ends or never was on', async () => {
      const plain = await World.create({ gateway, userManagement: false });
      await set(plain.superadmin.client, null, silent);
      const ended = await World.create({ gateway });
      await ended.superadmin.client.run(EndUserManagementDocument, { input: { password } });
      await set(ended.superadmin.client, null, silent);
      for (const { superadmin } of [plain, ended])
        expect(await settingsOf(superadmin, superadmin)).to.contain('LETTER_REJECTED NONE');
    });
  });

  describe('what is refused', () => {
    async function problems(...settings: MailSettingInput[]): Promise<string[]> {
      return firm.user.client.problems(UpdateMailSettingsDocument, { input: { settings } });
    }

    it('to switch off or collect what protects the own access', async () => {
      for (const event of ['NEW_DEVICE', 'CREDENTIAL_CHANGED', 'LOGIN_DATA_CHANGED'] as const) {
        for (const mode of ['NONE', 'DIGEST'] as const)
          expect(await problems(silent, { event, mode })).to.deep.equal(['settings.1.mode: NOT_ALLOWED']);
        await set(firm.user.client, null, { event, mode: 'IMMEDIATE' });
      }
      expect(await settingsOf(firm.user)).to.contain('LETTER_REJECTED DIGEST');
    });

    it('an event twice, a time for what is not collected, no event, and more events than there are', async () => {
      expect(await problems(silent, silent)).to.deep.equal(['settings.1.event: NOT_ALLOWED']);
      expect(await problems({ ...silent, digestTime: '08:00' })).to.deep.equal([
        'settings.0.digestTime: NOT_ALLOWED',
      ]);
      expect(await problems({ ...silent, mode: 'IMMEDIATE', digestTime: '08:00' })).to.deep.equal([
        'settings.0.digestTime: NOT_ALLOWED',
      ]);
      expect((await problems()).map((each) => each.split(':')[0])).to.deep.equal(['settings']);
      const tooMany = [...mailEventNames, MailEvent.LETTER_REJECTED].map((event) => ({
        event,
        mode: mailEvents[event].mode,
      }));
      expect(await problems(...tooMany)).to.include.members(['settings.12.event: NOT_ALLOWED']);
    });

    it('all problems are told at once, by the place where each is', async () => {
      expect(
        await problems({ event: 'NEW_DEVICE', mode: 'NONE', digestTime: '08:00' }, silent, {
          ...silent,
          mode: 'DIGEST',
        }),
      ).to.deep.equal([
        'settings.0.mode: NOT_ALLOWED',
        'settings.0.digestTime: NOT_ALLOWED',
        'settings.2.event: NOT_ALLOWED',
      ]);
    });

    it('what is no time of day', async () => {
      for (const digestTime of ['24:00', '7:45', '12:60', '12:00:00', 'noon', '']) {
        const setting = { event: 'LETTER_REJECTED', mode: 'DIGEST', digestTime } as const;
        const { errors } = await firm.user.client.send(UpdateMailSettingsDocument, {
          input: { settings: [setting] },
        });
        expect(
          errors.map(({ extensions }) => extensions.code),
          digestTime,
        ).to.deep.equal(['BAD_USER_INPUT']);
        expect(errors[0]?.message).to.contain('HH:MM');
      }
    });
  });

  it('what stays as it is is not stored anew', async () => {
    const person = await quickUser(firm.world, { groups: [firm.sales] });
    const stored = () =>
      gateway.gateway.dataSource.query<{ event: string; updatedAt: Date }[]>(
        'SELECT event, updated_at AS updatedAt FROM mail_setting WHERE user_id = ?',
        [person.id],
      );
    await set(person.client, null, silent);
    const before = await stored();
    expect(before).to.have.length(1);
    await set(person.client, null, silent, { event: 'BILLING', mode: 'DIGEST' });
    expect(await stored()).to.deep.equal(before);
  });

  it('a change stands in the activity log with what it was before and is now; no change leaves no entry', async () => {
    const person = await quickUser(firm.world, { groups: [firm.sales] });
    const entries = async () => {
      const { activities } = await firm.superadmin.client.run(ActivitiesDocument, {
        filter: { types: ['MAIL_SETTINGS_UPDATED'], userIds: [person.id] },
      });
      return activities.nodes.map(({ text }) => text);
    };
    await set(firm.superadmin.client, person.id, { event: 'LETTER_REJECTED', mode: 'DIGEST' });
    expect(await entries()).to.deep.equal([]);
    await set(firm.superadmin.client, person.id, {
      event: 'LETTER_REJECTED',
      mode: 'DIGEST',
      digestTime: '07:45',
    });
    await set(person.client, null, silent);
    const [latest, first] = await entries();
    const rows = await gateway.gateway.dataSource.query<{ details: string }[]>(
      "SELECT details FROM activity WHERE account_id = ? AND subject_user_id = ? AND type = 'MAIL_SETTINGS_UPDATED' ORDER BY id",
      [firm.world.accountId, person.id],
    );
    const changes = rows.map(
      ({ details }) =>
        (JSON.parse(details) as { event: { facts: { changed: unknown } } }).event.facts.changed,
    );
    expect(changes).to.deep.equal([
      [{ field: 'LETTER_REJECTED', before: 'DIGEST', after: 'DIGEST 07:45' }],
      [{ field: 'LETTER_REJECTED', before: 'DIGEST 07:45', after: 'NONE' }],
    ]);
    expect(first).to.contain('07:45');
    expect(latest).to.contain('07:45');
  });

  it('of changes at the same moment the last one stands, whole, and the log tells one after the other', async () => {
    const person = await quickUser(firm.world, { groups: [firm.sales] });
    const choices = ['06:00', '07:00', '08:00', '09:00'];
    await Promise.all(
      choices.map((digestTime) =>
        set(
          person.client,
          null,
          { event: 'LETTER_REJECTED', mode: 'DIGEST', digestTime },
          { event: 'LETTER_DECIDED', mode: 'DIGEST', digestTime },
        ),
      ),
    );
    const times = (await settingsOf(person))
      .filter((each) => each.startsWith('LETTER_'))
      .map((each) => each.split(' ')[2]);
    expect(choices).to.contain(times[0]);
    expect(times[1]).to.equal(times[0]);
  });

  describe("LXP-12 the account's times", () => {
    it('are 12:00 and 15:00 for approvers and 12:00 for the rest, until superadmin or a manager sets others', async () => {
      const { client } = firm.user;
      expect((await client.run(NoticeTimesDocument)).account).to.deep.equal({
        approvalNoticeTimes: ['12:00', '15:00'],
        digestTimes: ['12:00'],
      });
      await firm.superadmin.client.run(UpdateAccountDocument, {
        input: { approvalNoticeTimes: ['16:00', '08:00'] },
      });
      await firm.manager.client.run(UpdateAccountDocument, { input: { digestTimes: ['18:30'] } });
      expect((await client.run(NoticeTimesDocument)).account).to.deep.equal({
        approvalNoticeTimes: ['08:00', '16:00'],
        digestTimes: ['18:30'],
      });
      for (const person of [firm.groupManager, firm.user])
        await person.client.refused('FORBIDDEN', UpdateAccountDocument, {
          input: { digestTimes: ['12:00'] },
        });
    });

    it('are at least one and at most twelve, each once, as times of day', async () => {
      const { client } = firm.superadmin;
      const tooMany = Array.from({ length: 13 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
      for (const times of [[], ['12:00', '12:00'], tooMany])
        for (const field of ['approvalNoticeTimes', 'digestTimes'] as const) {
          const problems = await client.problems(UpdateAccountDocument, { input: { [field]: times } });
          expect(problems.map((each) => each.split(':')[0])).to.deep.equal([field]);
        }
      const { errors } = await client.send(UpdateAccountDocument, { input: { digestTimes: ['25:00'] } });
      expect(errors.map(({ extensions }) => extensions.code)).to.deep.equal(['BAD_USER_INPUT']);
      await client.refused('BAD_USER_INPUT', UpdateAccountDocument, { input: { digestTimes: null } });
      await client.run(UpdateAccountDocument, { input: { digestTimes: tooMany.slice(1) } });
      expect((await client.run(NoticeTimesDocument)).account.digestTimes).to.have.length(12);
    });
  });
});
