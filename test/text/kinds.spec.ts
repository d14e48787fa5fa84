import { expect } from 'chai';
import {
  CreateCredentialDocument,
  CreateGroupDocument,
  CreateShipmentDocument,
  CreateUploadDocument,
  CreateUserDocument,
  GroupDocument,
  RegisterAccountDocument,
  RejectShipmentDocument,
  UpdateAccountDocument,
  UpdateGroupDocument,
  UpdateUserDocument,
  UserDocument,
  UserNoteDocument,
} from '../../src/generated/operations.js';
import { withAllChannels } from '../support/channels.js';
import { lawfulNames, unseenCharacters } from '../support/hostile-texts.js';
import {
  decidedAs,
  password,
  plainOptions,
  uniqueName,
  World,
  type Person,
  type Shipment,
} from '../support/world.js';

/** A place where a text comes in: gives the problems that an input with it has. */
type Place = (text: string) => Promise<string[]>;

describe('LXP-4, LXP-5, LXP-10, LXP-11 every kind of text has one rule', function () {
  withAllChannels();
  this.timeout(60_000);
  let world: World;
  let boss: Person['client'];
  let groupId: string;
  let userId: string;
  let waiting: Shipment;
  let upload: string;

  before(async () => {
    world = await World.create();
    boss = world.superadmin.client;
    const examinee = await world.user({ trait: 'EXAMINEE' });
    waiting = await world.shipment(examinee);
    upload = await world.upload(world.superadmin);
    userId = (await world.createdUser({ role: 'MANAGER' })).id;
    groupId = (await world.group()).id;
  });

  const user = (fields: object) => ({
    firstName: 'Petra',
    lastName: 'Probe',
    email: `${uniqueName('petra')}@firma.example`,
    role: 'MANAGER' as const,
    ...fields,
  });
  const account = (fields: object) => ({
    company: 'Beispiel',
    firstName: 'Sabine',
    lastName: 'Schäfer',
    email: `${uniqueName('sabine')}@firma.example`,
    password,
    ...fields,
  });
  const place = { street: 'Weg 1', postalCode: '12345', city: 'Ort', country: 'Land' };

  const names: Record<string, [path: string, Place]> = {
    'createUser, first name': [
      'firstName',
      (firstName) => boss.problems(CreateUserDocument, { input: user({ firstName }) }),
    ],
    'createUser, last name': [
      'lastName',
      (lastName) => boss.problems(CreateUserDocument, { input: user({ lastName }) }),
    ],
    'updateUser, first name': [
      'firstName',
      (firstName) => boss.problems(UpdateUserDocument, { input: { id: userId, firstName } }),
    ],
    'createGroup, name': ['name', (name) => boss.problems(CreateGroupDocument, { input: { name } })],
    'updateGroup, name': [
      'name',
      (name) => boss.problems(UpdateGroupDocument, { input: { id: groupId, name } }),
    ],
    'registerAccount, company': [
      'company',
      (company) => world.anonymous().problems(RegisterAccountDocument, { input: account({ company }) }),
    ],
    'registerAccount, last name': [
      'lastName',
      (lastName) => world.anonymous().problems(RegisterAccountDocument, { input: account({ lastName }) }),
    ],
    'updateAccount, company': [
      'company',
      (company) => boss.problems(UpdateAccountDocument, { input: { company } }),
    ],
  };
  const lines: Record<string, [path: string, Place]> = {
    'updateUser, personnel number': [
      'personnelNumber',
      (personnelNumber) => boss.problems(UpdateUserDocument, { input: { id: userId, personnelNumber } }),
    ],
    'updateUser, function': [
      'function',
      (text) => boss.problems(UpdateUserDocument, { input: { id: userId, function: text } }),
    ],
    'updateGroup, cost bearer': [
      'costBearer',
      (costBearer) => boss.problems(UpdateGroupDocument, { input: { id: groupId, costBearer } }),
    ],
    'createGroup, cost centre': [
      'costCentre',
      (costCentre) => boss.problems(CreateGroupDocument, { input: { name: uniqueName('G'), costCentre } }),
    ],
    ...Object.fromEntries(
      (['street', 'postalCode', 'city', 'country'] as const).map((part): [string, [string, Place]] => [
        `updateGroup, ${part}`,
        [
          `address.${part}`,
          (text) =>
            boss.problems(UpdateGroupDocument, {
              input: { id: groupId, address: { ...place, [part]: text } },
            }),
        ],
      ]),
    ),
    'createCredential, label': [
      'label',
      (label) => boss.problems(CreateCredentialDocument, { input: { kind: 'DRIVER', label } }),
    ],
    'createUpload, file name': [
      'filename',
      (filename) => boss.problems(CreateUploadDocument, { input: { filename } }),
    ],
    'createShipment, key': [
      'idempotencyKey',
      (idempotencyKey) =>
        boss.problems(CreateShipmentDocument, {
          input: { uploadId: upload, groupId, options: plainOptions, idempotencyKey },
        }),
    ],
  };
  const texts: Record<string, [path: string, Place]> = {
    'updateUser, note': [
      'note',
      (note) => boss.problems(UpdateUserDocument, { input: { id: userId, note } }),
    ],
    'updateGroup, description': [
      'description',
      (description) => boss.problems(UpdateGroupDocument, { input: { id: groupId, description } }),
    ],
    'rejectShipment, comment': [
      'comment',
      (comment) => boss.problems(RejectShipmentDocument, { input: { ...decidedAs(waiting), comment } }),
    ],
  };
  const logins: Record<string, [path: string, Place]> = {
    'createUser, login name': [
      'loginName',
      (text) => boss.problems(CreateUserDocument, { input: user({ loginName: text }) }),
    ],
    'updateUser, login name': [
      'loginName',
      (text) => boss.problems(UpdateUserDocument, { input: { id: userId, loginName: text } }),
    ],
    'createUser, address': [
      'email',
      (text) => boss.problems(CreateUserDocument, { input: user({ email: `${text}@firma.example` }) }),
    ],
    'createUser, domain of an address': [
      'email',
      (text) => boss.problems(CreateUserDocument, { input: user({ email: `anna@${text}.example` }) }),
    ],
    'registerAccount, address': [
      'email',
      (text) =>
        world.anonymous().problems(RegisterAccountDocument, {
          input: account({ email: `${text}@firma.example` }),
        }),
    ],
  };

  for (const [where, [path, problems]] of Object.entries({ ...names, ...lines, ...texts, ...logins })) {
    it(`${where}: refuses invisible characters and direction overrides`, async () => {
      for (const [index, [what, character]] of unseenCharacters.entries()) {
        const text = index % 2 === 0 ? `an${character}na` : `anna${character}`;
        expect(await problems(text), what).to.deep.equal([`${path}: INVALID`]);
      }
    });
  }

  for (const [where, [path, problems]] of Object.entries({ ...names, ...lines })) {
    it(`${where}: refuses fillers, line breaks, and marks without a letter`, async () => {
      for (const text of ['\u3164', '\u2800', 'an\tna', 'an\nna', 'an\u0085na', 'an\u2028na', 'an\u2029na'])
        expect(await problems(text), JSON.stringify(text)).to.deep.equal([`${path}: INVALID`]);
      for (const text of ['\u0301anna', `a${'\u0316'.repeat(8)}nna`])
        expect(await problems(text), JSON.stringify(text)).to.deep.equal([`${path}: INVALID`]);
    });
  }

  it('real names are accepted and returned in composed form', async () => {
    for (const name of lawfulNames) {
      const given = {
        firstName: name.normalize('NFD'),
        lastName: name,
        function: name,
        note: `${name}\n${name}`,
      };
      const { createUser } = await boss.run(CreateUserDocument, { input: user(given) });
      const { id } = createUser.user;
      const found = (await boss.run(UserDocument, { id })).user!;
      const { note } = (await boss.run(UserNoteDocument, { id })).user!;
      expect([found.firstName, found.lastName, found.function, note]).to.deep.equal([
        name.normalize('NFC'),
        name.normalize('NFC'),
        name.normalize('NFC'),
        `${name}\n${name}`.normalize('NFC'),
      ]);
    }
  });

  it('blanks of any width around and within a name are normalized, and so are line breaks in a text', async () => {
    const input = user({
      firstName: '\u3000 Anna\u00a0 \u2003Marie ',
      note: ' eins\r\nzwei\rdrei\u2028vier \n',
    });
    const { createUser } = await boss.run(CreateUserDocument, { input });
    const { user: found } = await boss.run(UserDocument, createUser.user);
    const { user: noted } = await boss.run(UserNoteDocument, createUser.user);
    expect({ ...found, ...noted }).to.include({ firstName: 'Anna Marie', note: 'eins\nzwei\ndrei\nvier' });
  });

  it('a name has as many characters as people count, however many bytes each takes', async () => {
    const long = ['🙂'.repeat(100), 'e\u0301'.repeat(100), '𝔸'.repeat(100)];
    for (const name of long) {
      const { updateUser } = await boss.run(UpdateUserDocument, { input: { id: userId, lastName: name } });
      expect(updateUser.user.lastName).to.equal(name.normalize('NFC'));
      const input = { id: userId, lastName: `${name}x` };
      expect(await boss.problems(UpdateUserDocument, { input })).to.deep.equal(['lastName: TOO_LONG']);
    }
  });

  it('an invalid address, or one that mixes alphabets, is refused', async () => {
    const wrong = [
      '"anna b"@firma.example',
      'anna(b)@firma.example',
      'anna@[127.0.0.1]',
      'anna@firma.example.',
      'anna@firma',
      'anna..b@firma.example',
      ' anna@firma.example',
      'anna\u2019s@firma.example',
      '\u0430nna@firma.example',
      'anna@firm\u0430.example',
      `${'x'.repeat(65)}@firma.example`,
      `anna@${'x'.repeat(64)}.example`,
    ];
    for (const email of wrong)
      expect(await boss.problems(CreateUserDocument, { input: user({ email }) }), email).to.deep.equal([
        'email: INVALID',
      ]);
    for (const loginName of ['\u0430nna', 'an na', 'anna\u2019', '🙂', '\u0301anna'])
      expect(
        await boss.problems(CreateUserDocument, { input: user({ loginName }) }),
        loginName,
      ).to.deep.equal(['loginName: INVALID']);
    for (const name of ['Jürgen-7', 'αλέξανδρος', 'екатерина', "o'brien+x", '山田']) {
      const loginName = `${name}${Date.now()}`;
      const { createUser } = await boss.run(CreateUserDocument, { input: user({ loginName }) });
      expect(createUser.user.loginName).to.equal(loginName);
    }
  });

  it('a file name cannot contain a path, with any kind of slash', async () => {
    for (const filename of ['a/b.pdf', 'C:\\a\\b.pdf', '../../b.pdf'])
      expect(await boss.problems(CreateUploadDocument, { input: { filename } })).to.deep.equal([
        'filename: INVALID',
      ]);
  });

  it('a refused change changes nothing', async () => {
    const before = await boss.run(GroupDocument, { id: groupId });
    await boss.problems(UpdateGroupDocument, {
      input: { id: groupId, name: 'Neu', description: 'a\u202eb' },
    });
    expect(await boss.run(GroupDocument, { id: groupId })).to.deep.equal(before);
  });
});
