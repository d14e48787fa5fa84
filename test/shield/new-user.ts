import { uniqueName, type Group } from '../support/world.js';

/** The input for a user of this group whom nobody else is like. */
export function newUser(group: Group): object {
  return { firstName: 'Nina', lastName: 'Neumann', email: newEmail(), groupIds: [group.id] };
}

/** The input for a message to a user, unlike any other one. */
export function messageTo(userId: string): object {
  return {
    userIds: [userId],
    subject: 'Hinweis',
    text: 'Bitte lesen.',
    idempotencyKey: uniqueName('Nachricht'),
  };
}

/** An e-mail address that nobody has. */
export function newEmail(): string {
  return `${uniqueName('neu')}@firma.example`;
}
