import type { UserQuery } from './user.generated';

/** A user as the page shows it. */
export type ShownUser = NonNullable<UserQuery['user']> & {
  /** Undefined for viewers who do not administer the user. */
  note: string | null | undefined;
};
