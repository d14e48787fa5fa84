import type { Language } from '../entities/language.js';
import type { UserManagementState } from '../entities/account.enums.js';
import type { Grants, Holding } from './grants.js';
import type { Places } from './places.js';
import { covers, type Permission, type Scope } from './permissions.js';

/** The authenticated user with permissions; looked up for every request, never older than the request. */
export interface Viewer extends Holding {
  accountId: string;
  userId: string;
  /** The session of the request; null for a credential. */
  sessionId: string | null;
  /** The credential of the request, with its group; null for a session. */
  credential: { id: string; groupId: string | null } | null;
  name: string;
  /** The parts of the viewer's profile that raise the authority version whenever they change. */
  profile: ViewerProfile;
  language: Language;
  grants: Grants;
  /** The further grants that the viewer counts as holding when giving something, because they may assign roles (`assignableGrants`). */
  assignable: Grants;
  /** The active groups to which the viewer belongs; of a credential with a group, only that group. See `groupsFor` for where a permission applies. */
  groupIds: readonly string[];
  /** The active groups of each permission that is held for named groups, in the scope `GROUPS`; those to which the viewer belongs included. */
  places: Places;
  /** True once the account's registration is confirmed; before that, the viewer cannot send anything. */
  accountConfirmed: boolean;
  /** Whether the account has a group that is not deleted. */
  groupMode: boolean;
  userManagement: UserManagementState;
  /** The authority version of the account to which these facts belong (docs/decisions/0044). */
  authorityVersion: number;
  /** True once a shipment has been assigned to the viewer (FWD-4); before, lists do not look for assigned ones. */
  wasAssigned: boolean;
  /** The approvers for whom the viewer decides as a deputy at the moment of the request. */
  representing: readonly Represented[];
  ipAddress: string | null;
}

/** See `Viewer.profile`. */
interface ViewerProfile {
  firstName: string;
  lastName: string;
  email: string;
}

/** An approver with a deputy, as the approver is at present, and the period; past and future ones have no effect. */
export interface Represented {
  deputyshipId: string;
  startsAt: Date;
  endsAt: Date;
  approver: Holding & Pick<Viewer, 'userId' | 'name' | 'grants' | 'groupIds' | 'places' | 'groupMode'>;
}

/** The scope in which the viewer holds the permission; null if not at all. */
export function scopeOf(viewer: Viewer, permission: Permission): Scope | null {
  return viewer.grants.get(permission) ?? null;
}

/** Tests whether the viewer holds the permission in at least the given scope. */
export function holds(viewer: Viewer, permission: Permission, scope: Scope = 'OWN'): boolean {
  const held = viewer.grants.get(permission);
  return held !== undefined && covers(held, scope);
}
