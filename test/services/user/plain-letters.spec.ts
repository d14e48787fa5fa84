import { expect } from 'chai';
import {
  ActivitiesDocument,
  CreateCredentialDocument,
  CredentialsDocument,
  GroupsDocument,
  ShipmentsDocument,
  UsersDocument,
} from '../../../src/generated/operations.js';
import { withAllChannels } from '../../support/channels.js';
import { unseenCharacters } from '../../support/hostile-texts.js';
import { uniqueName, World, type Person } from '../../support/world.js';

/** Names, each with what somebody types who looks for it. */
const names: Record<string, readonly string[]> = {
  Łukasz: ['lukasz', 'LUKASZ', 'łukasz', 'Łukasz', 'ukasz'],
  Søren: ['soren', 'soeren', 'søren', 'SØREN'],
  'O’Brien': ['obrien', "o'brien", 'o’brien', 'O`Brien', 'oʼbrien', 'brien'],
  "D'Angelo": ['dangelo', 'd’angelo', "d'angelo"],
  Đorđević: ['dordevic', 'đorđević', 'Dorđevic'],
  Þórsdóttir: ['thorsdottir', 'þórsdóttir'],
  Sigurðsson: ['sigurdsson', 'Sigurðsson'],
  Kjærgaard: ['kjaergaard', 'kjærgaard'],
  Lœuvre: ['loeuvre', 'lœuvre'],
  Ħamrun: ['hamrun', 'ħamrun'],
  Yıldız: ['yildiz', 'yıldız', 'YILDIZ'],
  İpekçi: ['ipekci', 'ipekçi', 'İPEKÇİ'],
  Əliyev: ['eliyev', 'əliyev'],
  'Meyer‑Landrut': ['meyer-landrut', 'Meyer‐Landrut', 'meyer–landrut'],
  Παπαδόπουλος: ['παπαδοπουλος', 'ΠΑΠΑΔΌΠΟΥΛΟΣ', 'παπαδοπουλοσ'],
  Ждановичёв: ['ждановичев', 'ЖДАНОВИЧЁВ'],
};

describe('LXP-9, LXP-10, LXP-13, LXP-14 names are found by plain letters', function () {
  withAllChannels();
  this.timeout(60_000);
  let world: World;
  let client: Person['client'];
  const made = {
    users: new Map<string, string>(),
    groups: new Map<string, string>(),
    letters: new Map<string, string>(),
  };

  before(async () => {
    world = await World.create();
    ({ client } = world.superadmin);
    for (const name of Object.keys(names)) {
      made.users.set((await world.createdUser({ lastName: name, role: 'MANAGER' })).id, name);
      made.letters.set((await world.shipment(world.superadmin, { filename: `${name}.pdf` })).id, name);
    }
    for (const name of Object.keys(names))
      made.groups.set((await world.group(`${name} ${uniqueName('Team')}`)).id, name);
  });

  for (const [name, searches] of Object.entries(names)) {
    it(`${name} is found by ${searches.join(', ')}: among users, groups, letters and in the log`, async () => {
      for (const search of searches) {
        const { users } = await client.run(UsersDocument, { filter: { search } });
        expect(
          users.nodes.map(({ id }) => made.users.get(id)),
          search,
        ).to.deep.equal([name]);
        const { groups } = await client.run(GroupsDocument, { filter: { search } });
        expect(
          groups.nodes.map(({ id }) => made.groups.get(id)),
          search,
        ).to.deep.equal([name]);
        const { shipments } = await client.run(ShipmentsDocument, { filter: { search } });
        expect(
          shipments.nodes.map(({ id }) => made.letters.get(id)),
          search,
        ).to.deep.equal([name]);
        const filter = { search, types: ['GROUP_CREATED' as const] };
        const { activities } = await client.run(ActivitiesDocument, { filter });
        expect(
          activities.nodes.map(({ group }) => made.groups.get(group!.id)),
          search,
        ).to.deep.equal([name]);
      }
    });
  }

  it('credentials are found like everything else', async () => {
    const input = { kind: 'DRIVER' as const, label: 'Søren O’Brien, Büro' };
    const { createCredential } = await client.run(CreateCredentialDocument, { input });
    for (const search of [
      'soren',
      'obrien',
      "O'BRIEN",
      'buero',
      'buro soeren',
      createCredential.credential.loginName,
    ]) {
      const { credentials } = await client.run(CredentialsDocument, { filter: { search } });
      expect(
        credentials.nodes.map(({ label }) => label),
        search,
      ).to.deep.equal([input.label]);
    }
    const { credentials } = await client.run(CredentialsDocument, { filter: { search: 'sorin' } });
    expect(credentials.nodes).to.deep.equal([]);
  });

  it('invisible characters in a search word do not matter', async () => {
    for (const [what, character] of unseenCharacters) {
      const search = `luk${character}asz ${character}`;
      const { users } = await client.run(UsersDocument, { filter: { search } });
      expect(
        users.nodes.map(({ id }) => made.users.get(id)),
        what,
      ).to.deep.equal(['Łukasz']);
    }
  });

  it('a search of invisible characters alone finds nothing', async () => {
    for (const search of ['\u3164', '\u200b', '\u2800', '\u202e \u0301']) {
      const { users } = await client.run(UsersDocument, { filter: { search } });
      expect(users.totalCount, JSON.stringify(search)).to.equal(0);
    }
  });
});
