import {
  activeGroups,
  administers,
  decidesFor,
  mayLogIn,
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
      !administers(person) &&
      person.groups.has(group) &&
      activeGroups(person).length === 1,
  ).length;
}

/** The losses by a change: the access of the person, and waiting letters that lose their last approver or their last decider (LXP-12). */
export interface Losses {
  access: number;
  unwatched: number;
}

/** The losses by a change of somebody. */
export function lossesBy(
  person: Person,
  after: Partial<Pick<Person, 'role' | 'trait' | 'status' | 'groups'>>,
): Losses {
  const before = { ...person };
  const hadAccess = mayLogIn(person);
  const watched = person.account.letters.filter(isWatched);
  const decidable = person.account.letters.filter(isDecidable);
  Object.assign(person, after);
  const losses = {
    access: hadAccess && !mayLogIn(person) ? 1 : 0,
    unwatched: new Set([
      ...watched.filter((letter) => !isWatched(letter)),
      ...decidable.filter((letter) => !isDecidable(letter)),
    ]).size,
  };
  Object.assign(person, before);
  return losses;
}

/** A loss is confirmed by its number. */
export function unconfirmed(confirmed: boolean, { access = 0, unwatched = 0 }: Partial<Losses>): Code[] {
  return !confirmed && access + unwatched > 0 ? ['CONFLICT'] : [];
}

function isWatched(letter: Letter): boolean {
  return decidersOf(letter).some((person) => person.trait === 'APPROVER');
}

function isDecidable(letter: Letter): boolean {
  return decidersOf(letter).length > 0;
}

function decidersOf(letter: Letter): Person[] {
  if (letter.status !== 'PENDING_APPROVAL') return [];
  return letter.account.people.filter((person) => mayLogIn(person) && decidesFor(person, letter));
}
