import { User } from '../../entities/user.entity.js';

/** A reference to an object in the log, with the object's name at that moment. */
export interface Named {
  id: string;
  name: string;
}

/** The reference to a user. */
export function namedUser({ id, firstName, lastName }: Pick<User, 'id' | 'firstName' | 'lastName'>): {
  id: string;
  name: string;
} {
  return { id, name: `${firstName} ${lastName}` };
}
