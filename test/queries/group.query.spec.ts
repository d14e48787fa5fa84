import { expect } from 'chai';
import type { FilledAccount } from '../../bench/fill.js';
import { GroupsDocument, UpdateGroupDocument } from '../../src/generated/operations.js';
import type { TestGateway } from '../support/gateway.js';
import { filledGateway } from '../support/hooks.js';
import { hostileTexts, unsearchable } from '../support/hostile-texts.js';
import { ListReader, storedRows } from '../support/list-walk.js';
import { World, type Person } from '../support/world.js';
import { deleteGroup, lockGroup } from '../support/losses.js';

describe('LXP-4, LXP-7 the list of groups', function () {
  this.timeout(60_000);
  let gateway: TestGateway;
  let account: FilledAccount;

  before(async () => {
    ({ gateway, account } = await filledGateway());
  });

  for (const part of ['superadmin', 'manager', 'groupManager', 'user'] as const) {
    it(`${part} sees ${part === 'superadmin' || part === 'manager' ? 'all groups' : 'the own groups only'}, by name`, async () => {
      const memberships = await storedRows<{ id: string }>(
        gateway.gateway.dataSource,
        'SELECT group_id AS id FROM membership WHERE account_id = ? AND user_id = ?',
        [account.id, account.people[part].id],
      );
      const own = memberships.map(({ id }) => id).sort();
      const expected = part === 'superadmin' || part === 'manager' ? account.groupIds : own;
      const reader = new ListReader(gateway.url, account.people[part]);
      expect(await reader.walk('groups', '', 2)).to.deep.equal(expected);
      expect((await reader.page('groups', 'first: 1')).totalCount).to.equal(expected.length);
    });
  }

  describe('filters', () => {
    let world: World;
    let head: Person;
    const ids = new Map<string, string>();
    const find = async (
      who: Person,
      filter: { search?: string; statuses?: ('ACTIVE' | 'LOCKED' | 'DELETED')[] },
    ): Promise<string[]> => {
      const { groups } = await who.client.run(GroupsDocument, { filter });
      expect(groups.totalCount).to.equal(groups.nodes.length);
      return groups.nodes.map(({ id }) => id);
    };

    before(async () => {
      world = await World.create();
      for (const text of hostileTexts) ids.set(text, (await world.group(`Gruppe${text}`)).id);
      const active = await world.group('Mit Kostenstelle');
      const locked = await world.group('Verschlossen');
      const gone = await world.group('Vergangen');
      head = await world.user({ role: 'GROUP_MANAGER', groups: [active, locked] });
      const { client } = world.superadmin;
      await client.run(UpdateGroupDocument, {
        input: { id: active.id, costCentre: 'KST 4711', costBearer: 'Träger 9' },
      });
      await lockGroup(client, locked.id);
      await deleteGroup(client, gone.id);
      for (const group of [active, locked, gone]) ids.set(group.name, group.id);
    });

    it('by state, and deleted ones only when asked for', async () => {
      const { superadmin } = world;
      expect(await find(superadmin, { statuses: ['LOCKED'] })).to.deep.equal([ids.get('Verschlossen')]);
      expect(await find(superadmin, { statuses: ['DELETED'] })).to.deep.equal([ids.get('Vergangen')]);
      expect(await find(superadmin, {}))
        .to.have.length(ids.size - 1)
        .and.not.include(ids.get('Vergangen'));
      expect(await find(superadmin, { statuses: [] })).to.deep.equal([]);
      expect(await find(superadmin, { statuses: ['ACTIVE'], search: 'verschlossen' })).to.deep.equal([]);
    });

    it('by a part of name, cost centre or cost bearer, upper or lower case', async () => {
      for (const search of ['mit kost', 'kst 4711', 'TRÄGER'])
        expect(await find(world.superadmin, { search }), search).to.deep.equal([ids.get('Mit Kostenstelle')]);
    });

    it('nothing finds a group out of sight', async () => {
      expect(
        await find(head, {}),
        'a locked group is nobody’s to look at but the administrators’',
      ).to.deep.equal([ids.get('Mit Kostenstelle')]);
      expect(await find(head, { search: 'Gruppe' })).to.deep.equal([]);
      expect(await find(head, { statuses: ['LOCKED', 'DELETED'] })).to.deep.equal([]);
    });

    it('words are taken as they are: %, _, quotes, backslashes and emoji mean themselves', async () => {
      for (const text of hostileTexts)
        expect(await find(world.superadmin, { search: text }), text).to.deep.equal([ids.get(text)]);
      for (const search of unsearchable)
        expect(await find(world.superadmin, { search }), search.slice(0, 20)).to.deep.equal([]);
      expect(await find(world.superadmin, { search: '  ' })).to.have.length(ids.size - 1);
    });
  });
});
