import { User } from '../../entities/user.entity.js';

/** Somebody or something that an entry names, with the name of that moment. */
export interface Named {
  id: string;
  name: string;
}

/** A user as the log names them. */
export function namedUser({ id, firstName, lastName }: Pick<User, 'id' | 'firstName' | 'lastName'>): {
  id: string;
  name: string;
} {
  return { id, name: `${firstName} ${lastName}` };
}
