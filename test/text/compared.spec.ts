import { expect } from 'chai';
import {
  CreateGroupDocument,
  CreateUserDocument,
  LogInDocument,
  RegisterAccountDocument,
} from '../../src/generated/operations.js';
import { password, uniqueName, World, type Person } from '../support/world.js';

describe('LXP-4, LXP-5 texts that look the same are the same', function () {
  this.timeout(60_000);
  let world: World;
  let boss: Person['client'];

  before(async () => {
    world = await World.create();
    boss = world.superadmin.client;
  });

  const user = (fields: object) => ({
    firstName: 'Petra',
    lastName: 'Probe',
    email: `${uniqueName('petra')}@firma.example`,
    role: 'MANAGER' as const,
    ...fields,
  });
  const account = (fields: { email: string }) => ({
    company: 'Beispiel',
    firstName: 'Sabine',
    lastName: 'Schäfer',
    password,
    ...fields,
  });

  it('two groups that look the same have the same name', async () => {
    const name = uniqueName('Straße Köln, Izmir');
    await world.group(name);
    const wide = name.replace(/[a-z]/g, (letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0));
    for (const same of [
      name.toUpperCase(),
      name.normalize('NFD'),
      wide,
      name.replace(' ', '\u3000'),
      name.replace('ß', 'ẞ'),
      name.replace('I', 'İ'),
      name.replace('mi', 'mi\u0307'),
    ])
      expect(await boss.problems(CreateGroupDocument, { input: { name: same } }), same).to.deep.equal([
        'name: TAKEN',
      ]);
  });

  it('an address is taken in every spelling of its letters and its domain, also as a login name', async () => {
    const domain = `${uniqueName('müller').toLowerCase()}.example`;
    const ascii = new URL(`http://${domain}`).hostname;
    expect(ascii).to.match(/^xn--/);
    const input = user({ email: `Info@${domain}` });
    const { createUser } = await boss.run(CreateUserDocument, { input });
    expect(createUser.user.email).to.equal(`Info@${domain}`);
    const same = [
      `info@${ascii}`,
      `INFO@${domain.toUpperCase()}`,
      `info@${domain.normalize('NFD')}`,
      `ｉｎｆｏ@${domain}`,
      `İnfo@${domain}`,
      `i\u0307nfo@${domain}`,
      `ı\u0307nfo@${domain}`,
    ];
    for (const email of same) {
      expect(await boss.problems(CreateUserDocument, { input: user({ email }) }), email).to.deep.equal([
        'email: TAKEN',
      ]);
      const loginName = { input: user({ loginName: email }) };
      expect(await boss.problems(CreateUserDocument, loginName), email).to.deep.equal(['loginName: TAKEN']);
    }
  });

  it('an accepted login name is taken in every spelling for a registration', async () => {
    const domain = `${uniqueName('müller').toLowerCase()}.example`;
    const ascii = new URL(`http://${domain}`).hostname;
    await world.user({ email: `info@${ascii}`, groups: [await world.group()] });
    for (const same of [`info@${domain}`, `ＩＮＦＯ@${ascii}`]) {
      const registration = { input: account({ email: same }) };
      expect(await world.anonymous().problems(RegisterAccountDocument, registration), same).to.deep.equal([
        'email: TAKEN',
      ]);
    }
  });

  it('a user logs in with any spelling of the domain of the address', async () => {
    const domain = `${uniqueName('grün').toLowerCase()}.example`;
    await world.anonymous().run(RegisterAccountDocument, { input: account({ email: `anna@${domain}` }) });
    for (const loginName of [
      `anna@${new URL(`http://${domain}`).hostname}`,
      `ANNA@${domain.normalize('NFD')}`,
    ]) {
      const { logIn } = await world.anonymous().run(LogInDocument, { input: { loginName, password } });
      expect(logIn.token).to.be.a('string');
    }
  });
});
