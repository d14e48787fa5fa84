import type { User } from '../entities/user.entity.js';
import { notFound } from '../errors/vieraugen-error.js';
import type { Context } from './context.js';

/** The user with this id, whom another object names; NOT_FOUND for a missing one. */
export async function referencedUser({ loaders }: Context, id: string): Promise<User> {
  const user = await loaders.user.load(id);
  if (user === null) throw notFound();
  return user;
}
