import { expect } from 'chai';
import {
  ActivitiesDocument,
  UpdateUserDocument,
  UserDocument,
  UserNoteDocument,
  UsersDocument,
} from '../../../src/generated/operations.js';
import type { Client } from '../../support/client.js';
import { company, type Company } from '../../support/company.js';
import type { Person } from '../../support/world.js';

const note = 'Abmahnung';

describe('LXP-5 the note about a user is only for users who administer this user', () => {
  let firm: Company;
  let colleague: Person;
  let managerOfSales: Person;

  before(async function () {
    this.timeout(30_000);
    firm = await company();
    colleague = await firm.world.user({ role: 'GROUP_MANAGER', groups: [firm.sales] });
    managerOfSales = await firm.world.user({ role: 'MANAGER', groups: [firm.sales] });
    for (const { id } of [firm.superadmin, firm.manager, firm.groupManager, firm.user, managerOfSales])
      await firm.superadmin.client.run(UpdateUserDocument, { input: { id, note } });
  });

  const ways: Record<string, string> = {
    'as viewer': '{ viewer { user { id note } } }',
    'in the list of users': '{ users { nodes { id note } } }',
    'as sender of a letter': '{ shipments { nodes { sender { id note } } } }',
    'as actor in the log': '{ activities { nodes { actor { id note } } } }',
  };

  for (const [way, document] of Object.entries(ways)) {
    it(`a user does not read it ${way}`, async () => {
      await firm.world.shipment(firm.user, { group: firm.sales });
      const answer = await firm.user.client.send(document);
      expect(answer.status).to.equal(403);
      expect(answer.errors.map(({ extensions }) => extensions.coordinate)).to.deep.equal(['User.note']);
      expect(JSON.stringify(answer)).not.to.contain(note);
    });

    it(`a group manager does not read their own ${way}`, async () => {
      await firm.world.shipment(firm.groupManager, { group: firm.sales });
      const { data, errors } = await firm.groupManager.client.send<Record<string, unknown>, object>(document);
      const own = objectsIn(data).filter(({ id }) => id === firm.groupManager.id);
      expect(own).to.have.length.greaterThan(0);
      for (const each of own) expect(each).to.deep.equal({ id: firm.groupManager.id, note: null });
      expect(new Set(errors.map(({ extensions }) => extensions.code))).to.deep.equal(new Set(['FORBIDDEN']));
    });
  }

  it('a program with their API credential does not read it either', async () => {
    const { client } = await firm.world.credential(firm.user, { group: firm.sales });
    expect((await client.send('{ viewer { user { note } } }')).status).to.equal(403);
  });

  async function noteOf(viewer: { client: Client }, id: string): Promise<string | null | undefined> {
    const answer = await viewer.client.send(UserNoteDocument, { id });
    return answer.errors[0]?.extensions.code ?? answer.data?.user?.note;
  }

  it('a group manager reads the notes about members of the group, including group managers, but not about managers', async () => {
    expect(await noteOf(firm.groupManager, firm.user.id)).to.equal(note);
    expect(await noteOf(colleague, firm.groupManager.id)).to.equal(note);
    expect(await noteOf(firm.groupManager, managerOfSales.id)).to.equal('FORBIDDEN');
  });

  it('superadmin and managers read all notes, including their own', async () => {
    for (const viewer of [firm.superadmin, firm.manager])
      for (const { id } of [firm.superadmin, firm.manager, firm.groupManager, firm.user])
        expect(await noteOf(viewer, id)).to.equal(note);
  });

  it('a group manager cannot set their own note, not even to its present text, since the answer would reveal it', async () => {
    const { client, id } = firm.groupManager;
    for (const written of [null, '', 'vorbildlich', note])
      await client.refused('FORBIDDEN', UpdateUserDocument, { input: { id, note: written } });
    expect(await noteOf(firm.superadmin, id)).to.equal(note);
    await client.run(UpdateUserDocument, { input: { id, function: 'Vertriebsleitung' } });
    await client.run(UpdateUserDocument, { input: { id: firm.user.id, note: 'zuverlässig' } });
    expect(await noteOf(firm.manager, firm.user.id)).to.equal('zuverlässig');
  });

  it('it is not found by searching, and neither the log nor its download says what it is', async () => {
    const { client } = firm.groupManager;
    const { users } = await client.run(UsersDocument, { filter: { search: note } });
    expect(users.totalCount).to.equal(0);
    const { activities } = await client.run(ActivitiesDocument, { filter: { search: note } });
    expect(activities.totalCount).to.equal(0);
    const all = await client.run(ActivitiesDocument, { first: 200 });
    expect(all.activities.nodes.some(({ text }) => text.includes('Notiz'))).to.equal(true);
    for (const format of ['jsonl', 'csv']) {
      const response = await client.get(`${firm.world.gateway.url}/activities.${format}`);
      expect(response.status, format).to.equal(200);
      expect(await response.text()).not.to.contain(note);
    }
  });

  it('a user still reads their other data', async () => {
    const { id, client } = firm.user;
    expect((await client.run(UserDocument, { id })).user).to.include({ id, personnelNumber: null });
  });
});

/** Every object in an answer. */
function objectsIn(value: unknown): { id?: string }[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}
