import { expect } from 'chai';
import {
  AccountDocument,
  AccountWithSuperadminDocument,
  ActivateUserManagementDocument,
  ActivitiesDocument,
  CreateGroupDocument,
  CreateUserDocument,
  LogInDocument,
  PriceDocument,
  RegisterAccountDocument,
  UpdateAccountDocument,
  UsersDocument,
  ViewerDocument,
  type RegisterAccountInput,
} from '../../../src/generated/operations.js';
import { company, userInput, type Company } from '../../support/company.js';
import { password, plainOptions, uniqueName, World, type Person } from '../../support/world.js';

function registration(input: Partial<RegisterAccountInput> = {}): RegisterAccountInput {
  const email = `${uniqueName('chefin')}@firma.example`;
  return { company: 'Beispiel GmbH', firstName: 'Christa', lastName: 'Chefin', email, password, ...input };
}

async function surcharge(person: Person): Promise<number> {
  const { price } = await person.client.run(PriceDocument, { options: plainOptions, pages: 1 });
  expect(price.netCents + price.surchargeCents + price.vatCents).to.equal(price.grossCents);
  return price.surchargeCents;
}

describe('LXP-1 registering an account', () => {
  let world: World;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
  });

  it('takes a time zone however it is spelled, and keeps it as IANA spells that name, an older one too', async () => {
    for (const [given, kept] of [
      ['europe/berlin', 'Europe/Berlin'],
      ['ASIA/CALCUTTA', 'Asia/Calcutta'],
      ['asia/kolkata', 'Asia/Kolkata'],
      ['etc/gmt+3', 'Etc/GMT+3'],
    ] as const) {
      const client = world.anonymous();
      const input = { ...registration(), timeZone: given };
      const { registerAccount } = await client.run(RegisterAccountDocument, { input });
      expect(registerAccount.account.timeZone).to.equal(kept);
      client.token = (
        await client.run(LogInDocument, { input: { loginName: input.email, password } })
      ).logIn.token;
      const changed = await client.run(UpdateAccountDocument, { input: { timeZone: given.toUpperCase() } });
      expect(changed.updateAccount.account.timeZone).to.equal(kept);
    }
  });

  it('makes an account without user management and its superadmin, who can log in at once', async () => {
    const client = world.anonymous();
    const input = registration();
    const { registerAccount } = await client.run(RegisterAccountDocument, { input });
    expect(registerAccount.account).to.include({
      company: 'Beispiel GmbH',
      status: 'ACTIVE',
      userManagement: 'INACTIVE',
      language: 'DE',
      timeZone: 'Europe/Berlin',
      country: 'DE',
    });
    const { logIn } = await client.run(LogInDocument, { input: { loginName: input.email, password } });
    expect(logIn.viewer?.user.role).to.equal('SUPERADMIN');
    client.token = logIn.token;
    const { users } = await client.run(UsersDocument);
    expect(users.nodes.map((user) => [user.email, user.role, user.status])).to.deep.equal([
      [input.email, 'SUPERADMIN', 'ACTIVE'],
    ]);
    const { account } = await client.run(AccountWithSuperadminDocument);
    expect(account.superadmin).to.deep.equal({ id: logIn.viewer?.user.id, email: input.email });
  });

  it('tells everything that is wrong with the registration at once, and makes nothing', async () => {
    const client = world.anonymous();
    const wrong = registration({
      company: ' ',
      firstName: '',
      lastName: 'x'.repeat(101),
      email: 'keine Adresse',
      password: 'kurz',
      timeZone: 'Mars/Olympus',
    });
    expect(await client.problems(RegisterAccountDocument, { input: wrong })).to.have.members([
      'company: REQUIRED',
      'firstName: REQUIRED',
      'lastName: TOO_LONG',
      'email: INVALID',
      'password: TOO_SHORT',
      'timeZone: INVALID',
    ]);
  });

  it('takes a password of blanks for none', async () => {
    const input = { ...registration(), password: ' '.repeat(12) };
    expect(await world.anonymous().problems(RegisterAccountDocument, { input })).to.deep.equal([
      'password: REQUIRED',
    ]);
  });

  it('tells missing fields all at once', async () => {
    const input = { email: 'chefin@firma.example', password: null } as unknown as RegisterAccountInput;
    expect(await world.anonymous().problems(RegisterAccountDocument, { input })).to.have.members([
      'company: REQUIRED',
      'firstName: REQUIRED',
      'lastName: REQUIRED',
      'password: REQUIRED',
    ]);
  });

  it('refuses an e-mail that is somebody’s login name anywhere in the installation, in whatever casing', async () => {
    const elsewhere = await world.user();
    for (const email of [world.superadmin.email, elsewhere.email.toUpperCase()]) {
      const problems = await world
        .anonymous()
        .problems(RegisterAccountDocument, { input: registration({ email }) });
      expect(problems).to.deep.equal(['email: TAKEN']);
    }
  });

  it('tells that an e-mail is taken together with all else that is wrong', async () => {
    const input = registration({ email: world.superadmin.email, company: '', password: '1234567' });
    expect(await world.anonymous().problems(RegisterAccountDocument, { input })).to.have.members([
      'email: TAKEN',
      'company: REQUIRED',
      'password: TOO_SHORT',
    ]);
  });
});

describe('LXP-1 and LXP-7 the account itself', () => {
  let firm: Company;

  before(async function () {
    this.timeout(30_000);
    firm = await company();
  });

  it('is changed by superadmin and manager; what is not named stays, and the log tells what changed', async () => {
    for (const person of [firm.superadmin, firm.manager]) {
      const renamed = `Firma ${uniqueName('neu')}`;
      const { updateAccount } = await person.client.run(UpdateAccountDocument, {
        input: { company: `  ${renamed} `, timeZone: 'Europe/Vienna' },
      });
      expect(updateAccount.account).to.include({
        company: renamed,
        timeZone: 'Europe/Vienna',
        language: 'DE',
        country: 'DE',
      });
    }
    const { activities } = await firm.superadmin.client.run(ActivitiesDocument, {
      filter: { types: ['ACCOUNT_UPDATED'] },
    });
    expect(activities.nodes.map((entry) => entry.actor?.id)).to.have.members([
      firm.superadmin.id,
      firm.manager.id,
    ]);
  });

  it('is not changed by group managers, users and strangers', async () => {
    const input = { company: 'Gekapert' };
    await firm.groupManager.client.refused('FORBIDDEN', UpdateAccountDocument, { input });
    await firm.user.client.refused('FORBIDDEN', UpdateAccountDocument, { input });
    await firm.world.anonymous().refused('UNAUTHENTICATED', UpdateAccountDocument, { input });
    const { account } = await firm.superadmin.client.run(AccountDocument);
    expect(account.company).not.to.equal('Gekapert');
  });

  it('stays as it is when the change is wrong, and hears everything that is wrong at once', async () => {
    const before = (await firm.superadmin.client.run(AccountDocument)).account;
    const input = { company: '\t', timeZone: 'Winsen', language: 'EN' as const };
    expect(await firm.superadmin.client.problems(UpdateAccountDocument, { input })).to.have.members([
      'company: REQUIRED',
      'timeZone: INVALID',
    ]);
    expect((await firm.superadmin.client.run(AccountDocument)).account).to.deep.equal(before);
  });

  it('lets nobody but the superadmin switch user management on', async () => {
    for (const person of [firm.manager, firm.groupManager, firm.user])
      await person.client.refused('FORBIDDEN', ActivateUserManagementDocument);
    await firm.world.anonymous().refused('UNAUTHENTICATED', ActivateUserManagementDocument);
  });
});

describe('LXP-1 switching user management on', () => {
  it('lets the superadmin make groups and users from then on, and not before', async () => {
    const { superadmin } = await World.create({ userManagement: false });
    const group = { input: { name: 'Vertrieb' } };
    const user = { input: userInput() };
    await superadmin.client.refused('INVALID_STATE', CreateGroupDocument, group);
    await superadmin.client.refused('INVALID_STATE', CreateUserDocument, user);
    const { activateUserManagement } = await superadmin.client.run(ActivateUserManagementDocument);
    expect(activateUserManagement.account.userManagement).to.equal('ACTIVE');
    await superadmin.client.run(CreateUserDocument, user);
    await superadmin.client.run(CreateGroupDocument, group);
  });

  it('adds 1 cent net to the price of each shipment', async () => {
    const { superadmin } = await World.create({ userManagement: false });
    expect(await surcharge(superadmin)).to.equal(0);
    await superadmin.client.run(ActivateUserManagementDocument);
    expect(await surcharge(superadmin)).to.equal(1);
  });

  it('happens once, also when it is asked for five times at the same moment', async () => {
    const { superadmin } = await World.create({ userManagement: false });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => superadmin.client.send(ActivateUserManagementDocument)),
    );
    const codes = answers.map((answer) => answer.errors[0]?.extensions.code ?? 'done');
    expect(codes.toSorted()).to.deep.equal([
      'INVALID_STATE',
      'INVALID_STATE',
      'INVALID_STATE',
      'INVALID_STATE',
      'done',
    ]);
    const { activities } = await superadmin.client.run(ActivitiesDocument, {
      filter: { types: ['USER_MANAGEMENT_ACTIVATED'] },
    });
    expect(activities.totalCount).to.equal(1);
    expect((await superadmin.client.run(ViewerDocument)).viewer?.user.role).to.equal('SUPERADMIN');
  });
});
