import { expect } from 'chai';
import {
  ExplainPermissionDocument,
  LockGroupDocument,
  LockUserDocument,
  UpdateUserRightsDocument,
  type Permission,
} from '../../../src/generated/operations.js';
import type { Permission as Name } from '../../../src/shield/permissions.js';
import { assignRole, customRole, exclude, grantsFrom, memberWith } from '../../support/custom-roles.js';
import { nameDeputy } from '../../support/deputies.js';
import { explainedTo, type Explanation } from '../../support/explanations.js';
import { quickShipment, quickUser } from '../../support/rounds.js';
import { World, type Group, type Person } from '../../support/world.js';

describe('PLY-3 PLY-4 an explanation names the sources that grant a permission, and those that remove it', () => {
  let world: World;
  let groups: Group[];
  let person: Person;
  let letterId: string;

  before(async function () {
    this.timeout(30_000);
    world = await World.create();
    groups = [await world.group(), await world.group(), await world.group()];
    person = await quickUser(world, { role: 'MEMBER', groups: groups.slice(0, 1) });
    letterId = (await quickShipment(world, world.superadmin, groups[0]?.id ?? null)).id;
  });

  function explain(userId: string, permission: Name, objectId: string | null = null): Promise<Explanation> {
    return explainedTo(world.superadmin, userId, permission, objectId);
  }

  it('a viewer who does not see custom roles gets no explanation of permissions that their schema does not name', async () => {
    const clerk = await quickUser(world, { role: 'USER', groups });
    const asked = { userId: clerk.id, permission: 'MAILS_READ' as Permission };
    const literal = `{ explainPermission(userId: "${clerk.id}", permission: MAILS_READ) { held } }`;
    expect((await clerk.client.send(literal)).errors[0]?.extensions).to.include({ code: 'FORBIDDEN' });
    const { data, errors } = await clerk.client.send(ExplainPermissionDocument, asked);
    expect(data ?? null, JSON.stringify(errors)).to.equal(null);
  });

  it('LXP-11 it names the approver for whom a deputy decides, and reaches the letters of that approver', async () => {
    const [group] = groups;
    if (group === undefined) throw new Error('There are three groups.');
    const approver = await quickUser(world, { trait: 'APPROVER', groups: [group] });
    const deputy = await quickUser(world, { groups: groups.slice(1, 2) });
    const clerk = await quickUser(world, { trait: 'EXAMINEE', groups: [group] });
    const waiting = await quickShipment(world, clerk, group.id);
    expect((await explain(deputy.id, 'approvals.decide', waiting.id)).held).to.equal(false);
    await nameDeputy(world, approver, deputy, { by: world.superadmin });
    const { held, scope, includesObject, sources } = await explain(deputy.id, 'approvals.decide', waiting.id);
    expect({ held, scope, includesObject }).to.deep.equal({ held: true, scope: 'OWN', includesObject: true });
    expect(sources).to.have.length(1);
    expect(sources[0]).to.deep.include({
      kind: 'DEPUTYSHIP',
      effective: true,
      deputyFor: { id: approver.id },
    });
    await exclude(world, deputy, 'APPROVALS_DECIDE');
    expect((await explain(deputy.id, 'approvals.decide', waiting.id)).held).to.equal(false);
  });

  it('it names the role, the right and the exclusion, with giver and time, and the effective ones', async () => {
    const manager = await quickUser(world, { role: 'MANAGER' });
    const [narrow, wide] = [
      await customRole(world, ['ACTIVITIES_READ GROUPS'], { name: 'Eng' }),
      await customRole(world, ['ACTIVITIES_READ ACCOUNT'], { name: 'Weit' }),
    ];
    await assignRole(world, narrow, person);
    await assignRole(world, wide, person);
    const begin = Date.now();
    await manager.client.run(UpdateUserRightsDocument, {
      input: { userId: person.id, rights: grantsFrom('ACTIVITIES_READ ACCOUNT') },
    });
    const plain = ({
      kind,
      scope,
      effective,
      roleName,
      givenBy,
    }: Explanation['sources'][number]): unknown => ({
      kind,
      scope,
      effective,
      roleName,
      by: givenBy?.id ?? null,
    });
    const { superadmin } = world;
    const granted = await explain(person.id, 'activities.read');
    expect(granted).to.include({ held: true, scope: 'ACCOUNT' });
    expect(granted.sources.map(plain)).to.deep.equal([
      { kind: 'BASE_ROLE', scope: 'OWN', effective: false, roleName: null, by: null },
      { kind: 'CUSTOM_ROLE', scope: 'GROUPS', effective: false, roleName: 'Eng', by: superadmin.id },
      { kind: 'CUSTOM_ROLE', scope: 'ACCOUNT', effective: true, roleName: 'Weit', by: superadmin.id },
      { kind: 'RIGHT', scope: 'ACCOUNT', effective: true, roleName: null, by: manager.id },
    ]);
    expect(new Date(granted.sources[3]?.givenAt ?? 0).getTime()).to.be.within(
      begin - 1_000,
      Date.now() + 1_000,
    );
    expect(granted.sources[0]?.givenAt).to.equal(null);
    await manager.client.run(UpdateUserRightsDocument, {
      input: { userId: person.id, rights: [], exclusions: ['ACTIVITIES_READ'] },
    });
    const excluded = await explain(person.id, 'activities.read');
    expect(excluded).to.include({ held: false, scope: null });
    expect(excluded.sources.map(plain).at(-1)).to.deep.equal({
      kind: 'EXCLUSION',
      scope: null,
      effective: true,
      roleName: null,
      by: manager.id,
    });
    expect(excluded.sources.filter(({ effective }) => effective).length).to.equal(1);
  });

  it('it names missing needs of a permission, and the permissions that the trait of an examinee removes', async () => {
    const member = await quickUser(world, { role: 'USER', trait: 'EXAMINEE', groups });
    await exclude(world, member, 'SHIPMENTS_READ');
    const [need] = (await explain(member.id, 'shipments.send')).sources.filter(({ effective }) => effective);
    expect(need).to.include({ kind: 'UNMET_NEED', needed: 'SHIPMENTS_READ' });
    await assignRole(
      world,
      await customRole(world, [
        'SHIPMENTS_READ OWN',
        'APPROVALS_READ OWN',
        'SHIPMENTS_SEND GROUPS',
        'SHIPMENTS_SEND_UNCHECKED OWN',
      ]),
      member,
    );
    const { held, sources } = await explain(member.id, 'shipments.sendUnchecked');
    expect(held).to.equal(false);
    expect(sources.filter(({ effective }) => effective).map(({ kind }) => kind)).to.include('TRAIT_REMOVAL');
  });

  it('a user who cannot log in holds nothing, with the reason', async () => {
    const locked = await quickUser(world, { role: 'USER', groups });
    await world.superadmin.client.run(LockUserDocument, { id: locked.id });
    const invited = await world.createdUser({ role: 'MANAGER' });
    const [lost] = [await world.group()];
    const shutOut = await quickUser(world, { role: 'USER', groups: [lost] });
    await world.superadmin.client.run(LockGroupDocument, { id: lost.id, confirmedAccessLoss: 1 });
    for (const [id, accessReason] of [
      [locked.id, 'LOCKED'],
      [invited.id, 'NOT_ACCEPTED'],
      [shutOut.id, 'NO_ACTIVE_GROUP'],
    ] as const) {
      const { held, scope, includesObject, sources } = await explain(id, 'users.read', id);
      expect({ held, scope, includesObject }).to.deep.equal({
        held: false,
        scope: null,
        includesObject: false,
      });
      expect(sources.at(-1)).to.include({ kind: 'NO_ACCESS', effective: true, accessReason });
      expect(sources[0]).to.include({ kind: 'BASE_ROLE', effective: false });
    }
  });

  it('nobody decides on a letter of their own, whatever they hold', async () => {
    const approver = await quickUser(world, { role: 'MANAGER', trait: 'APPROVER' });
    const letter = await quickShipment(world, approver, groups[0]?.id ?? null);
    const { held, includesObject } = await explain(approver.id, 'approvals.decide', letter.id);
    expect({ held, includesObject }).to.deep.equal({ held: true, includesObject: false });
    expect(await explain(approver.id, 'shipments.send', letter.id)).to.include({ includesObject: true });
    expect(await explain(world.superadmin.id, 'shipments.send', letter.id)).to.include({
      includesObject: false,
    });
  });

  it('a permission reaches no object of another kind', async () => {
    const about = { userId: world.superadmin.id };
    for (const permission of ['account.update', 'roles.manage', 'mails.retry', 'credentials.manage'] as const)
      for (const id of [letterId, person.id, groups[0]?.id ?? ''])
        expect(await explain(about.userId, permission, id)).to.include({ held: true, includesObject: false });
  });

  it('only viewers who see custom roles get explanations about others, and nobody about hidden users or objects', async () => {
    const ask = (userId: string, objectId: string | null = null) => ({
      userId,
      permission: 'USERS_READ' as Permission,
      objectId,
    });
    const head = await quickUser(world, { role: 'GROUP_MANAGER', groups: groups.slice(0, 1) });
    await head.client.refused('FORBIDDEN', ExplainPermissionDocument, ask(person.id));
    const reader = await memberWith(world, ['ROLES_READ ACCOUNT', 'USERS_READ GROUPS'], {
      groups: groups.slice(1, 2),
    });
    await reader.client.refused('NOT_FOUND', ExplainPermissionDocument, ask(person.id));
    await reader.client.refused('NOT_FOUND', ExplainPermissionDocument, ask('nobody'));
    const colleague = await quickUser(world, { role: 'MEMBER', groups: groups.slice(1, 2) });
    expect((await explainedTo(reader, colleague.id, 'users.read')).held).to.equal(true);
    const other = await World.create();
    for (const hidden of [other.superadmin.id, person.id, letterId, groups[2]?.id ?? '', 'nothing']) {
      await reader.client.refused('NOT_FOUND', ExplainPermissionDocument, ask(reader.id, hidden));
    }
    await world.superadmin.client.refused('NOT_FOUND', ExplainPermissionDocument, ask(other.superadmin.id));
    await world.anonymous().refused('UNAUTHENTICATED', ExplainPermissionDocument, ask(person.id));
  });
});
