import fc from 'fast-check';
import type { ApprovalTrait, Role } from '../../src/entities/user.enums.js';
import type { CredentialKind } from '../../src/entities/credential.enums.js';
import {
  givable,
  grantsOf,
  permissions,
  scopesOf,
  withNeeds,
  type Permission,
  type Scope,
} from './holding.js';
import {
  hasAccess,
  type Account,
  type Code,
  type CustomRole,
  type Group,
  type Installation,
  type Key,
  type Letter,
  type Person,
} from './model.js';
import type { Kind, Operation, Operations } from './rule.js';
import { mayAtAll, refusalsOf } from './rules.js';
import { typicalExclusions, typicalRoles } from './typical-roles.js';

/** One step of a sequence, before it is known what there is to do it with. Null does nothing: that is how sequences shrink. */
export type Step = { kind: Kind; seeks: Sought; dice: number } | null;

/** What a step looks for: something that the rules allow, something that they refuse to somebody who may do such things, or nothing. */
type Sought = 'ALLOWED' | 'HARDLY_REFUSED' | 'ANYTHING';

/** How often what is done. */
const weights: Record<Kind, number> = {
  createGroup: 3,
  renameGroup: 3,
  lockGroup: 4,
  unlockGroup: 4,
  deleteGroup: 2,
  createUser: 5,
  updateUser: 11,
  lockUser: 4,
  unlockUser: 5,
  deleteUser: 3,
  inviteUser: 5,
  acceptInvitation: 1,
  logIn: 3,
  handOverSuperadmin: 2,
  activateUserManagement: 2,
  endUserManagement: 2,
  deleteAccount: 1,
  createCredential: 7,
  deleteCredential: 3,
  createShipment: 10,
  updateShipment: 6,
  submitShipment: 9,
  cancelShipment: 5,
  deleteShipment: 7,
  approveShipment: 8,
  rejectShipment: 6,
  moveShipment: 4,
  createCustomRole: 5,
  updateCustomRole: 8,
  deleteCustomRole: 2,
  assignCustomRole: 9,
  updateUserRights: 9,
  lookAtUser: 3,
  lookAtGroup: 3,
  lookAtShipment: 4,
};

const kinds = Object.keys(weights) as Kind[];

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(...kinds.map((kind) => ({ weight: weights[kind], arbitrary: fc.constant(kind) }))),
  seeks: fc.constantFrom<Sought[]>('ALLOWED', 'ALLOWED', 'ALLOWED', 'ALLOWED', 'ANYTHING', 'HARDLY_REFUSED'),
  dice: fc.nat(2 ** 31 - 1),
});

/** Any sequence. Its length stays when it shrinks, but more and more of its steps do nothing. */
export const steps: fc.Arbitrary<Step[]> = fc.array(fc.option(step, { freq: 1_000 }), {
  minLength: 12,
  maxLength: 16,
  size: 'max',
});

const tries = 40;
const hardRefusals: Code[] = ['FORBIDDEN', 'INVALID_STATE', 'BAD_USER_INPUT', 'CONFLICT', 'LOGIN_FAILED'];

/** Says who does what with what; takes the first that the step looks for, if it comes within some tries. */
export function operationOf(installation: Installation, { kind, seeks, dice }: NonNullable<Step>): Operation {
  const random = new Dice(dice);
  const draw = (): Operation => drawn(installation, kind, random);
  let operation = draw();
  for (let tried = 1; tried < tries && !isSought(operation, seeks); tried++) operation = draw();
  return operation;
}

function isSought(operation: Operation, seeks: Sought): boolean {
  switch (seeks) {
    case 'ALLOWED':
      return refusalsOf(operation).length === 0;
    case 'HARDLY_REFUSED':
      return mayAtAll(operation) && refusalsOf(operation).some((code) => hardRefusals.includes(code));
    case 'ANYTHING':
      return true;
  }
}

const drawnRoles: Role[] = [
  'USER',
  'USER',
  'MEMBER',
  'GROUP_MANAGER',
  'GROUP_MANAGER',
  'MANAGER',
  'SUPERADMIN',
];
const credentialKinds: CredentialKind[] = ['API', 'API', 'SFTP', 'DRIVER'];
const traits: ApprovalTrait[] = ['NONE', 'EXAMINEE', 'APPROVER'];

/** Throws dice: the same for the same number. */
class Dice {
  constructor(private state: number) {}

  /** Mulberry32. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** True so often. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(things: readonly T[]): T | undefined {
    return things[Math.floor(this.next() * things.length)];
  }

  number(): number {
    return Math.floor(this.next() * 1e9);
  }
}

function drawn(installation: Installation, kind: Kind, dice: Dice): Operation {
  const [account, other] = installation.accounts;
  if (account === undefined || other === undefined) throw new Error('There are two accounts.');
  const one = <T>(from: (account: Account) => readonly T[]): T => {
    const found = dice.pick(from(dice.chance(0.9) ? account : other)) ?? dice.pick(from(other));
    if (found === undefined) throw new Error('The other account has one of everything.');
    return found;
  };
  /** Mostly somebody who is let in at all. */
  const somebody = (): Person => {
    const letIn = (dice.chance(0.9) ? account : other).people.filter((person) => hasAccess(person));
    return (dice.chance(0.85) ? dice.pick(letIn) : undefined) ?? one(({ people }) => people);
  };
  /** Of a key that never was if there is none. */
  const aKey = (): Key =>
    (dice.chance(0.6) ? dice.pick(account.keys.filter(({ owner }) => owner === by)) : undefined) ??
    dice.pick(account.keys) ?? {
      ...{ id: account.id, kind: 'API', owner: one(({ people }) => people), group: null },
      ...{ secret: 'vieraugen_of-nobody', removed: true },
    };
  const aGroup = (): Group => one(({ groups }) => groups);
  const aPerson = (): Person => one(({ people }) => people);
  /** Often one of their own: of others' letters most people know nothing. */
  const aLetter = (): Letter =>
    (dice.chance(0.4) ? dice.pick(account.letters.filter(({ sender }) => sender === by)) : undefined) ??
    one(({ letters }) => letters);
  /** Mostly the present one; else an earlier one of the same letter, or one of another. */
  const anApproval = ({ id, approval, formerApprovals }: Letter): string =>
    (dice.chance(0.85) ? approval?.id : undefined) ??
    dice.pick([...formerApprovals, ...account.letters.flatMap((each) => each.approval?.id ?? [])]) ??
    id;
  const decided = (letter: Letter): { letter: Letter; approvalId: string } => ({
    letter,
    approvalId: anApproval(letter),
  });
  /** The waiting letters of a deleted group. */
  const anOrphan = (): Letter | undefined =>
    dice.chance(0.8)
      ? dice.pick(
          account.letters.filter(
            ({ status, group }) => status === 'PENDING_APPROVAL' && group?.status === 'DELETED',
          ),
        )
      : undefined;
  const groupOf = (by: Person | null): Group | null =>
    dice.chance(0.25)
      ? null
      : ((dice.chance(0.7) ? dice.pick([...(by?.groups ?? [])]) : undefined) ?? aGroup());
  const someGroups = (): Group[] => {
    const own = account.groups.filter(() => dice.chance(0.5));
    return dice.chance(0.1) ? [...own, aGroup()] : own;
  };
  const aGroupName = (): string =>
    dice.chance(0.3) ? ` ${aGroup().name.toLowerCase().replace(' ', '  ')} ` : `Gruppe ${dice.number()}`;
  const anEmail = (): string =>
    dice.chance(0.15) ? aPerson().email : `neu${dice.number()}.${account.id}@firma.example`.toLowerCase();
  const anUpload = (): 'OWN' | 'USED' | 'FOREIGN' => {
    if (dice.chance(0.9)) return 'OWN';
    return account.letters.some((letter) => letter.sender === by && letter.status !== 'DELETED')
      ? 'USED'
      : 'FOREIGN';
  };
  const aRole = (): CustomRole => one(({ customRoles }) => customRoles);
  const aRoleName = (): string => {
    if (dice.chance(0.15)) return aRole().name.toUpperCase();
    return dice.chance(0.05) ? 'Manager' : `Rolle ${dice.number()}`;
  };
  /** Mostly permissions that the caller could give, in one of their scopes. */
  const aGrant = (): [Permission, Scope] => {
    const held = by === null || dice.chance(0.3) ? undefined : dice.pick([...grantsOf(by).keys()]);
    const permission = held ?? dice.pick(dice.chance(0.97) ? givable : permissions) ?? 'USERS_READ';
    const scope = dice.pick(
      dice.chance(0.97) ? scopesOf(permission) : (['OWN', 'GROUPS', 'ACCOUNT'] as const),
    );
    return [permission, scope ?? 'ACCOUNT'];
  };
  /** Mostly typical ones, and with all that they need. */
  const someGrants = (): [Permission, Scope][] => {
    const typical = dice.chance(0.7) ? dice.pick(typicalRoles) : undefined;
    if (typical !== undefined) return typical.map(([permission, scope]) => [permission, scope]);
    const wanted = Array.from({ length: 1 + (dice.number() % 3) }, aGrant);
    if (dice.chance(0.05)) return wanted;
    return [...withNeeds(new Map(wanted), (needed) => dice.pick(scopesOf(needed)) ?? 'ACCOUNT')];
  };
  /** Often the present items with one more or less. */
  const someRights = ({ rights }: Person): [Permission, Scope][] => {
    const kept = [...rights].filter(() => dice.chance(0.7));
    return dice.chance(0.3) ? kept : [...new Map([...kept, ...someGrants()])];
  };
  const someExclusions = ({ exclusions }: Person): Permission[] => {
    const kept = [...exclusions].filter(() => dice.chance(0.6));
    const added = dice.chance(0.6)
      ? [dice.pick(dice.chance(0.7) ? typicalExclusions : permissions) ?? 'USERS_READ']
      : [];
    return [...new Set([...kept, ...added])];
  };
  /** Mostly the caller knows what is lost by it. */
  const confirms = (): boolean => dice.chance(0.85);
  const key = dice.chance(0.2) ? (dice.pick(account.keys) ?? null) : null;
  const by = key?.owner ?? (dice.chance(0.03) ? null : somebody());

  const draws: { [K in Kind]: () => Operations[K] } = {
    createGroup: () => ({ name: aGroupName() }),
    renameGroup: () => ({ group: aGroup(), name: aGroupName() }),
    lockGroup: () => ({ group: aGroup(), confirmed: confirms() }),
    unlockGroup: () => ({ group: aGroup() }),
    deleteGroup: () => ({ group: aGroup(), confirmed: confirms() }),
    createUser: () => {
      const trait = dice.chance(0.7) ? dice.pick(traits) : undefined;
      return {
        email: anEmail(),
        ...(dice.chance(0.8) ? { role: dice.pick(drawnRoles) ?? 'USER' } : {}),
        ...(trait === undefined ? {} : { trait }),
        groups: someGroups(),
      };
    },
    updateUser: () => {
      const role = dice.chance(0.35) ? dice.pick(drawnRoles) : undefined;
      const trait = dice.chance(0.35) ? dice.pick(traits) : undefined;
      return {
        person: dice.chance(0.1) && by !== null ? by : aPerson(),
        ...(role === undefined ? {} : { role }),
        ...(trait === undefined ? {} : { trait }),
        ...(dice.chance(0.45) ? { groups: someGroups() } : {}),
        ...(dice.chance(0.2) ? { email: anEmail() } : {}),
        ...(dice.chance(0.2) ? { note: `Notiz ${dice.number()}` } : {}),
        confirmed: confirms(),
      };
    },
    lockUser: () => ({ person: aPerson(), confirmed: confirms() }),
    unlockUser: () => ({ person: aPerson() }),
    deleteUser: () => ({ person: aPerson(), confirmed: confirms() }),
    inviteUser: () => ({ person: aPerson() }),
    acceptInvitation: () => {
      const invited = account.people.filter((each) => each.invitation !== null);
      const person = dice.pick(invited) ?? aPerson();
      const dead = dice.chance(0.2) ? dice.pick(person.deadInvitations) : undefined;
      return { person, token: dead ?? person.invitation ?? 'a token that nobody was sent' };
    },
    logIn: () => ({ person: aPerson() }),
    handOverSuperadmin: () => ({ person: aPerson(), passwordFits: dice.chance(0.9) }),
    activateUserManagement: () => ({}),
    // A second end is refused for its state only where the password fits.
    endUserManagement: () => ({ passwordFits: account.userManagement !== 'ACTIVE' || dice.chance(0.8) }),
    deleteAccount: () => ({ passwordFits: dice.chance(0.5) }),
    createCredential: () => ({ credential: dice.pick(credentialKinds) ?? 'API', group: groupOf(by) }),
    deleteCredential: () => ({ key: aKey() }),
    createShipment: () => ({
      group: groupOf(by),
      draft: dice.chance(0.4),
      upload: anUpload(),
      impossible: dice.chance(0.05),
    }),
    updateShipment: () => ({
      letter: aLetter(),
      ...(dice.chance(0.6) ? { group: groupOf(by) } : {}),
      ...(dice.chance(0.5) ? { impossible: dice.chance(0.2) } : {}),
    }),
    submitShipment: () => ({ letter: aLetter() }),
    cancelShipment: () => ({ letter: aLetter() }),
    deleteShipment: () => {
      const letter = aLetter();
      const namesNone = dice.chance(letter.sender === by ? 0.8 : 0.15);
      return { letter, approvalId: namesNone ? null : anApproval(letter) };
    },
    approveShipment: () => decided(aLetter()),
    rejectShipment: () => decided(aLetter()),
    moveShipment: () => ({ ...decided(anOrphan() ?? aLetter()), group: aGroup() }),
    createCustomRole: () => ({ name: aRoleName(), grants: someGrants() }),
    updateCustomRole: () => ({
      customRole: aRole(),
      ...(dice.chance(0.2) ? { name: aRoleName() } : {}),
      ...(dice.chance(0.9) ? { grants: someGrants() } : {}),
      confirmed: confirms(),
    }),
    deleteCustomRole: () => ({ customRole: aRole(), confirmed: confirms() }),
    assignCustomRole: () => {
      const customRole = aRole();
      const holders = account.people.filter((each) => each.customRoles.has(customRole));
      const remove = dice.chance(0.35) ? [dice.pick(holders) ?? aPerson()] : [];
      const add = remove.length === 0 || dice.chance(0.3) ? [aPerson()] : [];
      return {
        customRole,
        add: dice.chance(0.2) ? [...new Set([...add, aPerson()])] : add,
        remove,
        confirmed: confirms(),
      };
    },
    updateUserRights: () => {
      const person = aPerson();
      const rights = dice.chance(0.6) ? someRights(person) : undefined;
      return {
        person,
        ...(rights === undefined ? {} : { rights }),
        ...(rights === undefined || dice.chance(0.4) ? { exclusions: someExclusions(person) } : {}),
        confirmed: confirms(),
      };
    },
    lookAtUser: () => ({ person: aPerson() }),
    lookAtGroup: () => ({ group: aGroup() }),
    lookAtShipment: () => ({ letter: aLetter() }),
  };
  const anonymous = kind === 'logIn' || kind === 'acceptInvitation';
  return { kind, by: anonymous ? null : by, key: anonymous ? null : key, what: draws[kind]() } as Operation;
}
