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

/** What a change of somebody costs: their access, and waiting letters of which no approver is notified any more (LXP-12). */
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
  const watched = person.account.letters.filter((letter) => isWatched(letter));
  Object.assign(person, after);
  const losses = {
    access: hadAccess && !mayLogIn(person) ? 1 : 0,
    unwatched: watched.filter((letter) => !isWatched(letter)).length,
  };
  Object.assign(person, before);
  return losses;
}

/** A loss is confirmed by its number. */
export function unconfirmed(confirmed: boolean, { access = 0, unwatched = 0 }: Partial<Losses>): Code[] {
  return !confirmed && access + unwatched > 0 ? ['CONFLICT'] : [];
}

function isWatched(letter: Letter): boolean {
  return (
    letter.status === 'PENDING_APPROVAL' &&
    letter.account.people.some(
      (person) => person.trait === 'APPROVER' && mayLogIn(person) && decidesFor(person, letter),
    )
  );
}
