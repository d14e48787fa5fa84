import type DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { Approval } from '../entities/approval.entity.js';
import { Group } from '../entities/group.entity.js';
import type { Invitation } from '../entities/invitation.entity.js';
import { Session } from '../entities/session.entity.js';
import type { User } from '../entities/user.entity.js';
import type { Viewer } from '../shield/viewer.js';
import { byIdLoader } from './by-id.loader.js';
import { openInvitationLoader } from './invitation.loader.js';
import { groupsOfUserLoader, UsersOfGroupLoader } from './membership.loader.js';
import { userLoader, userReachLoader } from './user.loader.js';

/** What one request loads by id, each thing once and many in one statement. Never shared between requests. */
export interface Loaders {
  user: DataLoader<string, User | null>;
  group: DataLoader<string, Group | null>;
  approval: DataLoader<string, Approval | null>;
  session: DataLoader<string, Session | null>;
  groupsOfUser: DataLoader<string, Group[]>;
  usersOfGroup: UsersOfGroupLoader;
  openInvitation: DataLoader<string, Invitation | null>;
  /** Whether the viewer sees this user in the list of users. */
  userWithinReach: DataLoader<string, boolean>;
}

/** The loaders of one request of this viewer. */
export function createLoaders(dataSource: DataSource, viewer: Viewer): Loaders {
  const userWithinReach = userReachLoader(dataSource, viewer);
  return {
    user: userLoader(dataSource, viewer, userWithinReach),
    group: byIdLoader(dataSource, viewer, Group, 'user_group'),
    approval: byIdLoader(dataSource, viewer, Approval, 'approval'),
    session: byIdLoader(dataSource, viewer, Session, 'session'),
    groupsOfUser: groupsOfUserLoader(dataSource, viewer),
    usersOfGroup: new UsersOfGroupLoader(dataSource, viewer, userWithinReach),
    openInvitation: openInvitationLoader(dataSource, viewer),
    userWithinReach,
  };
}
