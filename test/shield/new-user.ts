import { uniqueName, type Group } from '../support/world.js';

/** The input for a user of this group whom nobody else is like. */
export function newUser(group: Group): object {
  return { firstName: 'Nina', lastName: 'Neumann', email: newEmail(), groupIds: [group.id] };
}

/** An e-mail address that nobody has. */
export function newEmail(): string {
  return `${uniqueName('neu')}@firma.example`;
}
