import { expect } from 'chai';
import {
  DeleteCustomRoleDocument,
  PreviewCustomRoleDocument,
  PreviewUserGrantsDocument,
  UpdateCustomRoleDocument,
  UpdateUserDocument,
  UpdateUserRightsDocument,
  UpdateUserRolesDocument,
  type GrantPreviewPartsFragment,
  type PermissionGrantInput,
  type PreviewUserGrantsInput,
} from '../../../src/generated/operations.js';
import { Chance } from '../../support/chance.js';
import type { Answer } from '../../support/client.js';
import { assignRole, customRole } from '../../support/custom-roles.js';
import {
  grantsHeldBy,
  limitedInput,
  nameOf,
  randomGrants,
  type PermissionGrant,
} from '../../support/random-grants.js';
import { grantablePermissions } from '../../../src/shield/permissions.js';
import { repetitions } from '../../support/repetitions.js';
import { quickUser } from '../../support/rounds.js';
import { World, type Group, type Person } from '../../support/world.js';

const seed = Date.now();
const scopes = ['OWN', 'GROUPS', 'ACCOUNT'];

/** The permissions of users, by id. */
type Held = Map<string, readonly PermissionGrant[]>;

describe(`PLY-3 PLY-4 the preview of a change of rights shows gains and losses (seed ${seed})`, () => {
  const chance = new Chance(seed);
  let world: World;
  let groups: Group[];
  let people: Person[];
  let editors: Person[];
  let roleIds: string[];

  before(async function () {
    this.timeout(60_000);
    world = await World.create();
    groups = [await world.group(), await world.group()];
    const everywhere = { role: 'MEMBER', groups } as const;
    people = [
      await quickUser(world, { role: 'MEMBER', groups: groups.slice(0, 1) }),
      await quickUser(world, { role: 'MEMBER', groups }),
      await quickUser(world, { role: 'USER', trait: 'EXAMINEE', groups: groups.slice(1) }),
      await quickUser(world, { role: 'USER', trait: 'APPROVER', groups }),
      await quickUser(world, { role: 'GROUP_MANAGER', groups: groups.slice(0, 1) }),
      await quickUser(world, { role: 'MANAGER' }),
    ];
    editors = [
      world.superadmin,
      await quickUser(world, { role: 'MANAGER' }),
      await quickUser(world, everywhere),
      await quickUser(world, { ...everywhere, groups: groups.slice(0, 1) }),
    ];
    const administers = ['USERS_READ ACCOUNT', 'GROUPS_READ ACCOUNT', 'ROLES_READ ACCOUNT'];
    const narrow = await customRole(world, [
      ...administers,
      'ROLES_MANAGE ACCOUNT',
      'USERS_UPDATE GROUPS',
      'USERS_ASSIGN_ROLE GROUPS',
      'USERS_ASSIGN_APPROVAL_TRAIT GROUPS',
      'ROLES_ASSIGN GROUPS',
      'RIGHTS_MANAGE GROUPS',
      'SHIPMENTS_READ GROUPS',
      'APPROVALS_READ GROUPS',
      'SHIPMENTS_SEND GROUPS',
      'ACTIVITIES_READ ACCOUNT',
    ]);
    await assignRole(world, narrow, ...editors.slice(2));
    roleIds = [];
    for (const about of [1, 2, 3, 5]) {
      const role = await customRole(world, []);
      await saveRole(role.id, randomInput(about));
      roleIds.push(role.id);
    }
    roleIds.push((await customRole(world, ['ACTIVITIES_READ ACCOUNT', 'SHIPMENTS_READ GROUPS'])).id);
  });

  async function saveRole(id: string, grants: PermissionGrantInput[]): Promise<void> {
    await world.superadmin.client.run(UpdateCustomRoleDocument, { input: { id, grants } });
  }

  function randomInput(about: number): PermissionGrantInput[] {
    return limitedInput(chance, randomGrants(chance, about));
  }

  it('for random roles and holders, saving and deleting have the previewed effect, or are refused like the preview', async function () {
    this.timeout(120_000);
    let refused = 0;
    let shown = 0;
    const rounds = repetitions({ usual: 8, thorough: 100 });
    for (let round = 0; round < rounds || refused === 0 || shown === 0; round++) {
      const { id } = await customRole(world, []);
      await saveRole(id, randomInput(2));
      const holders = chance.some(people, 0.6);
      await assignRole(world, { id }, ...holders);
      const by = chance.one(editors);
      const isDeletion = chance.is(0.25);
      const grants = isDeletion ? [] : randomInput(3);
      const before = await heldByAll(people);
      const preview = await by.client.send(PreviewCustomRoleDocument, { input: { id, grants } });
      expect(await heldByAll(people), 'a preview changes nothing').to.deep.equal(before);
      const saved = isDeletion
        ? await by.client.send(DeleteCustomRoleDocument, { id, confirmedHolders: holders.length })
        : await by.client.send(UpdateCustomRoleDocument, { input: { id, grants } });
      expect(reasonOf(preview), JSON.stringify(grants)).to.equal(reasonOf(saved));
      if (reasonOf(saved) !== null) refused += 1;
      else {
        shown += changedBy(before, await heldByAll(people), preview.data?.previewCustomRole ?? null);
      }
    }
  });

  it('for random roles, rights, exclusions, base roles and traits of one user, saving has the previewed effect, or is refused like the preview', async function () {
    this.timeout(120_000);
    let refused = 0;
    let shown = 0;
    const rounds = repetitions({ usual: 24, thorough: 300 });
    for (let round = 0; round < rounds || refused === 0 || shown === 0; round++) {
      const by = chance.is(0.4) ? chance.one(editors.slice(0, 2)) : chance.one(editors);
      const person = chance.is(0.1) ? by : chance.one(people);
      const input = randomChange(person);
      const before = await heldByAll([person]);
      const preview = await by.client.send(PreviewUserGrantsDocument, { input });
      expect(await heldByAll([person]), 'a preview changes nothing').to.deep.equal(before);
      const reason = await save(by, input);
      expect(reasonOf(preview), JSON.stringify(input)).to.equal(reason);
      if (reason !== null) refused += 1;
      else shown += changedBy(before, await heldByAll([person]), preview.data?.previewUserGrants ?? null);
    }
  });

  function randomChange({ id: userId }: Person): PreviewUserGrantsInput {
    const parts: Omit<PreviewUserGrantsInput, 'userId'> = {};
    if (chance.is(0.5)) parts.customRoleIds = chance.some(roleIds, 0.4);
    if (chance.is(0.5)) parts.rights = randomInput(2);
    if (chance.is(0.5)) parts.exclusions = chance.some(grantablePermissions, 0.05).map(nameOf);
    if (chance.is(0.2)) parts.role = chance.one(['MEMBER', 'USER', 'GROUP_MANAGER'] as const);
    if (chance.is(0.3)) parts.approvalTrait = chance.one(['NONE', 'EXAMINEE', 'APPROVER'] as const);
    return Object.keys(parts).length === 0 ? { userId, rights: [] } : { userId, ...parts };
  }

  /** Saves a previewed change by the mutations that take its parts; returns the reason of the first refusal, or null without one. */
  async function save(by: Person, input: PreviewUserGrantsInput): Promise<string | null> {
    const { userId, customRoleIds, rights, exclusions, role, approvalTrait } = input;
    const steps = [
      ...(role === undefined && approvalTrait === undefined
        ? []
        : [
            () =>
              by.client.send(UpdateUserDocument, {
                input: {
                  id: userId,
                  ...(role === undefined ? {} : { role }),
                  ...(approvalTrait === undefined ? {} : { approvalTrait }),
                },
              }),
          ]),
      ...(customRoleIds == null
        ? []
        : [() => by.client.send(UpdateUserRolesDocument, { input: { userId, customRoleIds } })]),
      ...(rights === undefined && exclusions === undefined
        ? []
        : [
            () =>
              by.client.send(UpdateUserRightsDocument, {
                input: {
                  userId,
                  ...(rights === undefined ? {} : { rights }),
                  ...(exclusions === undefined ? {} : { exclusions }),
                },
              }),
          ]),
    ];
    for (const step of steps) {
      const reason = reasonOf(await step());
      if (reason !== null) return reason;
    }
    return null;
  }
});

/** The permissions of these users, as the gateway returns them to each. */
async function heldByAll(people: readonly Person[]): Promise<Held> {
  return new Map(
    await Promise.all(people.map(async (person) => [person.id, await grantsHeldBy(person)] as const)),
  );
}

/** The reason of a refusal; null without one. */
function reasonOf({ errors: [error] }: Answer<unknown>): string | null {
  if (error === undefined) return null;
  const { code, reason, problems } = error.extensions;
  return [code, reason, ...(problems ?? []).map((each) => `${each.path} ${each.code}`)].join(' ');
}

/** Fails unless the gains and losses of users match the preview; returns the number of these users. */
function changedBy(before: Held, after: Held, preview: GrantPreviewPartsFragment | null): number {
  const changes = new Map(
    [...before].flatMap(([id, held]) => {
      const next = after.get(id) ?? [];
      const [gains, losses] = [lacking(held, next), lacking(next, held)];
      return gains.length + losses.length === 0 ? [] : [[id, { gains, losses }] as const];
    }),
  );
  const shown = new Map(
    (preview?.changes ?? []).map(({ user, gains, losses }) => [
      user.id,
      { gains: texts(gains), losses: texts(losses) },
    ]),
  );
  expect(Object.fromEntries(shown)).to.deep.equal(Object.fromEntries(changes));
  const having = (part: 'gains' | 'losses'): number =>
    [...changes.values()].filter((change) => change[part].length > 0).length;
  expect(preview?.gainingUsers).to.equal(having('gains'));
  expect(preview?.losingUsers).to.equal(having('losses'));
  return changes.size;
}

/** The permissions of the second that the first lacks, or has in a narrower scope or with stronger limits. */
function lacking(held: readonly PermissionGrant[], others: readonly PermissionGrant[]): string[] {
  return texts(others.filter((grant) => !held.some((each) => contains(each, grant))));
}

function contains(one: PermissionGrant, other: PermissionGrant): boolean {
  const admits = (all: readonly string[] | null, some: readonly string[] | null): boolean =>
    all === null || (some !== null && some.every((each) => all.includes(each)));
  return (
    one.permission === other.permission &&
    scopes.indexOf(one.scope) >= scopes.indexOf(other.scope) &&
    admits(one.statuses, other.statuses) &&
    admits(one.channels, other.channels)
  );
}

function texts(grants: readonly PermissionGrant[]): string[] {
  return grants
    .map(({ permission, scope, statuses, channels }) =>
      [permission, scope, statuses?.join() ?? '*', channels?.join() ?? '*'].join(' '),
    )
    .sort();
}
