import { alwaysApproves, type Granted } from './holding.js';
import { decidesAlone } from './standing-in.js';
import {
  activeGroups,
  mayLogIn,
  type Account,
  type Code,
  type Group,
  type Letter,
  type Person,
} from './model.js';

/** LXP-4: how many people lose access when this group is locked or deleted. */
export function accessLoss(group: Group): number {
  if (group.status !== 'ACTIVE') return 0;
  return group.account.people.filter(
    (person) =>
      mayLogIn(person) &&
      !alwaysApproves(person) &&
      person.groups.has(group) &&
      activeGroups(person).length === 1,
  ).length;
}

/** The losses by a change: the access of the person, and waiting letters that lose their last approver or their last decider (LXP-12). */
export interface Losses {
  access: number;
  unwatched: number;
}

/** The parts of a change that affect access and notices. */
export type Change = Partial<
  Pick<
    Person,
    | 'role'
    | 'trait'
    | 'type'
    | 'status'
    | 'groups'
    | 'customRoles'
    | 'ofEveryone'
    | 'rights'
    | 'rightLimits'
    | 'exclusions'
  >
>;

/** The losses by a change of somebody. */
export function lossesBy(person: Person, after: Change): Losses {
  const hadAccess = mayLogIn(person);
  const before = { ...person };
  return lossesOf(person.account, () => {
    Object.assign(person, after);
    const access = hadAccess && !mayLogIn(person) ? 1 : 0;
    return {
      access,
      undo: () => {
        Object.assign(person, before);
      },
    };
  });
}

/** The number of waiting letters that lose their last approver or decider by new holdings of these people. */
export function unwatchedBy(account: Account, changes: ReadonlyMap<Person, Change>): number {
  const before = new Map([...changes.keys()].map((person) => [person, { ...person }]));
  return lossesOf(account, () => {
    for (const [person, after] of changes) Object.assign(person, after);
    return {
      access: 0,
      undo: () => {
        for (const [person, former] of before) Object.assign(person, former);
      },
    };
  }).unwatched;
}

function lossesOf({ letters }: Account, change: () => { access: number; undo: () => void }): Losses {
  const watched = letters.filter(isWatched);
  const decidable = letters.filter(isDecidable);
  const { access, undo } = change();
  const unwatched = new Set([
    ...watched.filter((letter) => !isWatched(letter)),
    ...decidable.filter((letter) => !isDecidable(letter)),
  ]).size;
  undo();
  return { access, unwatched };
}

/** A loss is confirmed by its number. */
export function unconfirmed(confirmed: boolean, { access = 0, unwatched = 0 }: Partial<Losses>): Code[] {
  return !confirmed && access + unwatched > 0 ? ['CONFLICT'] : [];
}

function isWatched(letter: Letter): boolean {
  return decidersOf(letter).some(isAppointed);
}

function isDecidable(letter: Letter): boolean {
  return decidersOf(letter).length > 0;
}

/**
 * LXP-12, PLY-3: people who decide by their base role alone are not notified. A role held for groups has no effect if none of them is left, and for a
 * limited permission (decision 64).
 */
function isAppointed({ trait, customRoles, ofEveryone, rights }: Person): boolean {
  const decides = ({ grants }: Granted): boolean => grants.has('APPROVALS_DECIDE');
  return (
    trait === 'APPROVER' ||
    rights.has('APPROVALS_DECIDE') ||
    [...ofEveryone].some(decides) ||
    [...customRoles].some(
      ([role, groups]) =>
        decides(role) && (groups === null || (groups.size > 0 && !role.limits.has('APPROVALS_DECIDE'))),
    )
  );
}

/** Decision 54: deputies count for nobody, since their time ends without a confirmation. */
export function decidersOf(letter: Letter): Person[] {
  if (letter.status !== 'PENDING_APPROVAL') return [];
  return letter.account.people.filter((person) => mayLogIn(person) && decidesAlone(person, letter));
}
