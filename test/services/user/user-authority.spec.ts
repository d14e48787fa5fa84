import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { expect } from 'chai';
import type { Role } from '../../../src/entities/user.enums.js';
import type { ErrorCode } from '../../../src/errors/reasons/codes.js';
import {
  DeleteUserDocument,
  InviteUserDocument,
  LockUserDocument,
  UnlockUserDocument,
  UpdateUserDocument,
  UserDocument,
  type UpdateUserInput,
} from '../../../src/generated/operations.js';
import { company, type Company } from '../../support/company.js';
import { uniqueName, World } from '../../support/world.js';

const actors = ['superadmin', 'manager', 'groupManager', 'user'] as const;
type Actor = (typeof actors)[number];

const names: Record<Actor, string> = {
  superadmin: 'the superadmin',
  manager: 'a manager',
  groupManager: 'a group manager of Vertrieb',
  user: 'a user of Vertrieb',
};
const roleOf: Record<Actor, Role> = {
  superadmin: 'SUPERADMIN',
  manager: 'MANAGER',
  groupManager: 'GROUP_MANAGER',
  user: 'USER',
};

/** Whom somebody may act on; the group manager and the user belong to "Vertrieb". */
const rolesOfTargets = {
  'the superadmin': 'SUPERADMIN',
  'a manager': 'MANAGER',
  'a manager in Vertrieb': 'MANAGER',
  'a group manager of Vertrieb': 'GROUP_MANAGER',
  'a user of Vertrieb': 'USER',
  'a group manager of Vertrieb and Einkauf': 'GROUP_MANAGER',
  'a user of Vertrieb and Einkauf': 'USER',
  'a user of Einkauf': 'USER',
  'somebody of another account': 'USER',
  themselves: 'USER',
} as const;
type Target = keyof typeof rolesOfTargets;

const operations = [
  'change',
  'invite',
  'lock',
  'unlock',
  'delete',
  'change the role of',
  'change the trait of',
] as const;
type Operation = (typeof operations)[number];

const steps: Partial<Record<Operation, TypedDocumentNode<unknown, { id: string }>>> = {
  invite: InviteUserDocument,
  lock: LockUserDocument,
  unlock: UnlockUserDocument,
  delete: DeleteUserDocument,
};

const everybodyBelowSuperadmin: Target[] = [
  'a manager',
  'a manager in Vertrieb',
  'a group manager of Vertrieb',
  'a user of Vertrieb',
  'a group manager of Vertrieb and Einkauf',
  'a user of Vertrieb and Einkauf',
  'a user of Einkauf',
];

/** The table of LXP-7: on whom somebody may act, besides changing their own data. */
const may: Record<Actor, Target[]> = {
  superadmin: everybodyBelowSuperadmin,
  manager: everybodyBelowSuperadmin,
  groupManager: ['a group manager of Vertrieb', 'a user of Vertrieb'],
  user: [],
};

/** Whom somebody does not see at all, so that they answer like an id that never was. */
const unseen: Record<Actor, Target[]> = {
  superadmin: ['somebody of another account'],
  manager: ['somebody of another account'],
  groupManager: ['the superadmin', 'a manager', 'a user of Einkauf', 'somebody of another account'],
  user: [],
};

function expected(actor: Actor, operation: Operation, target: Target): ErrorCode | 'done' {
  if (target !== 'themselves') {
    if (unseen[actor].includes(target)) return 'NOT_FOUND';
    return may[actor].includes(target) ? 'done' : 'FORBIDDEN';
  }
  if (actor === 'user') return 'FORBIDDEN';
  if (operation === 'invite') return 'INVALID_STATE';
  return operation === 'change' ? 'done' : 'FORBIDDEN';
}

function casesOf(actor: Actor, operation: Operation): Target[] {
  const targets = Object.keys(rolesOfTargets) as Target[];
  return targets.filter((target) => {
    if (target === 'the superadmin') return actor !== 'superadmin';
    // Who always approves has the trait only for the mails (LXP-12) and may set it; see user-grants.spec.ts.
    const setsOwnMails = operation === 'change the trait of' && ['superadmin', 'manager'].includes(actor);
    return target !== 'themselves' || !setsOwnMails;
  });
}

function whom(allowed: Target[]): string {
  if (allowed.length === 0) return 'nobody';
  const below = everybodyBelowSuperadmin.every((target) => allowed.includes(target));
  const rest = below ? allowed.filter((target) => !everybodyBelowSuperadmin.includes(target)) : allowed;
  return [...(below ? ['everybody below the superadmin'] : []), ...rest, 'and nobody else'].join(', ');
}

describe('LXP-7 who may do what to whom', () => {
  let firm: Company;
  /** One of each kind, for tries that must change nothing. */
  const untouched = new Map<Target, { id: string }>();

  before(async function () {
    this.timeout(30_000);
    firm = await company();
    untouched.set('the superadmin', firm.superadmin);
    untouched.set('somebody of another account', await (await World.create()).createdUser());
    for (const target of everybodyBelowSuperadmin) untouched.set(target, await somebody(target));
  });

  /** A new user of this kind. */
  function somebody(target: Target): Promise<{ id: string }> {
    const groups = [
      ...(target.includes('Vertrieb') ? [firm.sales] : []),
      ...(target.includes('Einkauf') ? [firm.purchasing] : []),
    ];
    return firm.world.createdUser({ role: rolesOfTargets[target], groups });
  }

  async function stored(id: string): Promise<unknown> {
    return (await firm.superadmin.client.send(UserDocument, { id })).data?.user;
  }

  function newRole(target: Target, actor: Actor): Partial<UpdateUserInput> {
    const role = target === 'themselves' ? roleOf[actor] : rolesOfTargets[target];
    if (role === 'USER') return { role: 'GROUP_MANAGER' };
    return role === 'GROUP_MANAGER' ? { role: 'USER' } : { role: 'USER', groupIds: [firm.sales.id] };
  }

  async function act(actor: Actor, operation: Operation, target: Target, id: string): Promise<string> {
    const { client } = firm[actor];
    const byId = steps[operation];
    const changes: Partial<Record<Operation, Partial<UpdateUserInput>>> = {
      change: { function: uniqueName('etwas anderes') },
      'change the role of': newRole(target, actor),
      'change the trait of': { approvalTrait: target === 'themselves' ? 'EXAMINEE' : 'APPROVER' },
    };
    const answer =
      byId === undefined
        ? await client.send(UpdateUserDocument, { input: { id, ...changes[operation] } })
        : await client.send(byId, { id });
    return answer.errors[0]?.extensions.code ?? 'done';
  }

  /** What is wrong when this actor tries this on this target; null if nothing is. */
  async function faultOf(actor: Actor, operation: Operation, target: Target): Promise<string | null> {
    const wanted = expected(actor, operation, target);
    const kept = target === 'themselves' ? firm[actor] : untouched.get(target);
    const { id } = wanted === 'done' && target !== 'themselves' ? await somebody(target) : kept!;
    // Whose lock it is decides as well; see lock-lifting.spec.ts.
    if (operation === 'unlock' && wanted === 'done') await firm[actor].client.run(LockUserDocument, { id });
    const before = await stored(id);
    const answer = await act(actor, operation, target, id);
    const hasChanged = JSON.stringify(await stored(id)) !== JSON.stringify(before);
    if (answer !== wanted) return `${target}: ${answer} instead of ${wanted}`;
    return hasChanged === (wanted === 'done') ? null : `${target}: ${hasChanged ? 'changed' : 'unchanged'}`;
  }

  for (const actor of actors) {
    for (const operation of operations) {
      const cases = casesOf(actor, operation);
      const allowed = cases.filter((target) => expected(actor, operation, target) === 'done');
      it(`${names[actor]} may ${operation} ${whom(allowed)}`, async () => {
        const faults = await Promise.all(cases.map((target) => faultOf(actor, operation, target)));
        expect(faults.filter((fault) => fault !== null)).to.deep.equal([]);
      });
    }
  }

  it('who is not logged in may do nothing at all', async () => {
    const { id } = firm.user;
    const client = firm.world.anonymous();
    await client.refused('UNAUTHENTICATED', UpdateUserDocument, { input: { id, function: 'Gekapert' } });
    for (const document of Object.values(steps)) await client.refused('UNAUTHENTICATED', document, { id });
  });
});
