import fc from 'fast-check';
import type { ApprovalTrait, Role, UserType } from '../../src/entities/user.enums.js';
import type { CredentialKind } from '../../src/entities/credential.enums.js';
import { concepts } from './concepts.js';
import { Draw } from './draw.js';
import type { Code, Installation, Letter } from './model.js';
import type { Kind, Operation, Operations } from './rule.js';
import { mayAtAll, refusalsOf } from './rules.js';

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
  createUser: 6,
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
  ...concepts.weights,
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
  const draw = new Draw(installation, dice);
  let operation = drawn(kind, draw);
  for (let tried = 1; tried < tries && !isSought(operation, seeks); tried++) operation = drawn(kind, draw);
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
  'API',
];
const types: UserType[] = ['FULL', 'READ_ONLY'];
const credentialKinds: CredentialKind[] = ['API', 'API', 'SFTP', 'DRIVER'];
const traits: ApprovalTrait[] = ['NONE', 'EXAMINEE', 'APPROVER'];

function decided(draw: Draw, letter: Letter): { letter: Letter; approvalId: string } {
  return { letter, approvalId: draw.approvalOf(letter) };
}

function drawn(kind: Kind, draw: Draw): Operation {
  const { account, by, key } = draw.begin();
  const draws: { [K in Kind]: () => Operations[K] } = {
    createGroup: () => ({ name: draw.groupName() }),
    renameGroup: () => ({ group: draw.group(), name: draw.groupName() }),
    lockGroup: () => ({ group: draw.group(), confirmed: draw.confirms() }),
    unlockGroup: () => ({ group: draw.group() }),
    deleteGroup: () => ({ group: draw.group(), confirmed: draw.confirms() }),
    createUser: () => {
      const trait = draw.chance(0.7) ? draw.pick(traits) : undefined;
      return {
        email: draw.email(),
        ...(draw.chance(0.8) ? { role: draw.pick(drawnRoles) ?? 'USER' } : {}),
        ...(trait === undefined ? {} : { trait }),
        ...(draw.chance(0.25) ? { type: draw.pick(types) ?? 'FULL' } : {}),
        groups: draw.someGroups(),
      };
    },
    updateUser: () => {
      const role = draw.chance(0.35) ? draw.pick(drawnRoles) : undefined;
      const trait = draw.chance(0.35) ? draw.pick(traits) : undefined;
      return {
        person: draw.chance(0.1) && by !== null ? by : draw.person(),
        ...(role === undefined ? {} : { role }),
        ...(trait === undefined ? {} : { trait }),
        ...(draw.chance(0.15) ? { type: draw.pick(types) ?? 'FULL' } : {}),
        ...(draw.chance(0.45) ? { groups: draw.someGroups() } : {}),
        ...(draw.chance(0.2) ? { email: draw.email() } : {}),
        ...(draw.chance(0.2) ? { note: `Notiz ${draw.number()}` } : {}),
        confirmed: draw.confirms(),
      };
    },
    lockUser: () => ({ person: draw.person(), confirmed: draw.confirms() }),
    unlockUser: () => ({ person: draw.person() }),
    deleteUser: () => ({ person: draw.person(), confirmed: draw.confirms() }),
    inviteUser: () => ({ person: draw.person() }),
    acceptInvitation: () => {
      const invited = account.people.filter((each) => each.invitation !== null);
      const person = draw.pick(invited) ?? draw.person();
      const dead = draw.chance(0.2) ? draw.pick(person.deadInvitations) : undefined;
      return { person, token: dead ?? person.invitation ?? 'a token that nobody was sent' };
    },
    logIn: () => ({ person: draw.person() }),
    handOverSuperadmin: () => ({ person: draw.person(), passwordFits: draw.chance(0.9) }),
    activateUserManagement: () => ({}),
    // A second end is refused for its state only where the password fits.
    endUserManagement: () => ({ passwordFits: account.userManagement !== 'ACTIVE' || draw.chance(0.8) }),
    deleteAccount: () => ({ passwordFits: draw.chance(0.5) }),
    createCredential: () => {
      const programs = account.people.filter(({ role }) => role === 'API');
      const program = draw.chance(0.3) ? (draw.pick(programs) ?? null) : null;
      return {
        credential: draw.pick(credentialKinds) ?? 'API',
        group: program !== null && draw.chance(0.9) ? null : draw.groupOf(by),
        program: draw.chance(0.03) ? draw.person() : program,
      };
    },
    deleteCredential: () => ({ key: draw.aKey() }),
    createShipment: () => ({
      group: draw.groupOf(by),
      draft: draw.chance(0.4),
      template: draw.chance(0.2) ? (draw.maybe(({ templates }) => templates) ?? null) : null,
      upload: draw.upload(),
      impossible: draw.chance(0.05),
    }),
    updateShipment: () => ({
      letter: draw.letter(),
      ...(draw.chance(0.6) ? { group: draw.groupOf(by) } : {}),
      ...(draw.chance(0.5) ? { impossible: draw.chance(0.2) } : {}),
    }),
    submitShipment: () => ({ letter: draw.letter() }),
    cancelShipment: () => ({ letter: draw.letter() }),
    deleteShipment: () => {
      const letter = draw.letter();
      const namesNone = draw.chance(letter.sender === by ? 0.8 : 0.15);
      return { letter, approvalId: namesNone ? null : draw.approvalOf(letter) };
    },
    approveShipment: () => decided(draw, draw.letter()),
    rejectShipment: () => decided(draw, draw.letter()),
    moveShipment: () => ({ ...decided(draw, draw.orphan() ?? draw.letter()), group: draw.group() }),
    createCustomRole: () => ({ name: draw.roleName(), grants: draw.someGrants() }),
    updateCustomRole: () => ({
      customRole: draw.customRole(),
      ...(draw.chance(0.2) ? { name: draw.roleName() } : {}),
      ...(draw.chance(0.9) ? { grants: draw.someGrants() } : {}),
      confirmed: draw.confirms(),
    }),
    deleteCustomRole: () => ({ customRole: draw.customRole(), confirmed: draw.confirms() }),
    assignCustomRole: () => {
      const customRole = draw.customRole();
      const holders = account.people.filter((each) => each.customRoles.has(customRole));
      const everyone = draw.chance(0.2) ? draw.chance(0.7) !== customRole.everyone : undefined;
      const remove = draw.chance(0.35) ? [draw.pick(holders) ?? draw.person()] : [];
      const add = (remove.length === 0 && everyone === undefined) || draw.chance(0.3) ? [draw.person()] : [];
      const groups = draw.chance(0.35) ? draw.someGroups() : null;
      return {
        customRole,
        groups: add.length === 0 ? null : groups,
        ...(everyone === undefined ? {} : { everyone }),
        add: draw.chance(0.2) ? [...new Set([...add, draw.person()])] : add,
        remove,
        confirmed: draw.confirms(),
      };
    },
    updateUserRights: () => {
      const person = draw.person();
      const rights = draw.chance(0.6) ? draw.someRights(person) : undefined;
      return {
        person,
        ...(rights === undefined ? {} : { rights }),
        ...(rights === undefined || draw.chance(0.4) ? { exclusions: draw.someExclusions(person) } : {}),
        confirmed: draw.confirms(),
      };
    },
    ...drawsOf(draw),
    lookAtUser: () => ({ person: draw.person() }),
    lookAtGroup: () => ({ group: draw.group() }),
    lookAtShipment: () => ({ letter: draw.letter() }),
  };
  const anonymous = kind === 'logIn' || kind === 'acceptInvitation';
  return { kind, by: anonymous ? null : by, key: anonymous ? null : key, what: draws[kind]() } as Operation;
}

type DrawsOfConcepts = { [K in keyof typeof concepts.draws]: () => Operations[K] };

function drawsOf(draw: Draw): DrawsOfConcepts {
  const bound = Object.entries(concepts.draws).map(([kind, one]) => [kind, () => one(draw)]);
  return Object.fromEntries(bound) as DrawsOfConcepts;
}
