import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock.js';
import type { Activity } from '../entities/activity.entity.js';
import { Approval } from '../entities/approval.entity.js';
import { CustomRole } from '../entities/custom-role.entity.js';
import type { Deputyship } from '../entities/deputyship.entity.js';
import type { Group } from '../entities/group.entity.js';
import type { AccessReason } from '../entities/user.enums.js';
import type { Invitation } from '../entities/invitation.entity.js';
import { Session } from '../entities/session.entity.js';
import type { User } from '../entities/user.entity.js';
import type { Holder } from '../queries/custom-role/holder.query.js';
import type { RequestedFields } from '../queries/list/projection.js';
import type { Places } from '../shield/places.js';
import type { Viewer } from '../shield/viewer.js';
import { accessLossLoader, accessRefusalLoader, solelyWatchedLoader } from './access.loader.js';
import { loggedActivityLoader } from './activity.loader.js';
import { ApprovalReach } from './approval.loader.js';
import { templateUseLoader } from './booking-template.loader.js';
import { byIdLoader } from './by-id.loader.js';
import {
  holderLoader,
  placesLoader,
  roleHolderCountLoader,
  rolesOfUserLoader,
} from './custom-role.loader.js';
import { deciderLoader } from './decider.loader.js';
import { DecisionLoader } from './decision.loader.js';
import { deputyshipLoader } from './deputyship.loader.js';
import { DuplicateLoader } from './duplicate.loader.js';
import { deputyshipFactsLoader, shipmentFactsLoader, userFactsLoader } from './facts.loader.js';
import type { GuardedShipment, ShipmentFacts } from '../services/shipment/shipment.guards.js';
import type { DeputyshipFacts } from '../services/deputyship/deputyship.guards.js';
import type { GuardedUser, UserFacts } from '../services/user/user.guards.js';
import type { EffectiveSetting } from '../queries/notice/mail-setting.rules.js';
import type { DirectoryCache } from './directory-cache.js';
import { groupLoader } from './group.loader.js';
import { openInvitationLoader } from './invitation.loader.js';
import { mailSettingsLoader } from './mail-setting.loader.js';
import { groupsOfUsersReader, UsersOfGroupLoader, type GroupsOfUsers } from './membership.loader.js';
import { ShipmentNames } from './shipment-names.js';
import { userLoader, UserReach } from './user.loader.js';

/** The loaders of one request: each object is loaded once, and many in one statement. Never shared between requests. */
export interface Loaders {
  user: DataLoader<string, User | null>;
  group: DataLoader<string, Group | null>;
  loggedActivity: DataLoader<string, Activity | null>;
  approval: DataLoader<string, Approval | null>;
  approvalReach: ApprovalReach;
  decisions: DecisionLoader;
  duplicate: DuplicateLoader;
  deciders: DataLoader<string, number | null>;
  session: DataLoader<string, Session | null>;
  shipmentNames: ShipmentNames;
  groupsOfUsers: GroupsOfUsers;
  groupsOfUser: DataLoader<string, readonly Group[]>;
  usersOfGroup: UsersOfGroupLoader;
  openInvitation: DataLoader<string, Invitation | null>;
  mailSettings: DataLoader<string, EffectiveSetting[]>;
  accessRefusal: DataLoader<string, AccessReason | null>;
  accessLoss: DataLoader<string, number>;
  solelyWatched: DataLoader<string, number>;
  shipmentFacts: DataLoader<GuardedShipment, ShipmentFacts>;
  userFacts: DataLoader<GuardedUser, UserFacts>;
  deputyshipFacts: DataLoader<Deputyship, DeputyshipFacts>;
  roleHolders: DataLoader<string, number>;
  rolesOfUser: DataLoader<string, CustomRole[]>;
  customRole: DataLoader<string, CustomRole | null>;
  holder: DataLoader<string, Holder | null>;
  places: DataLoader<string, Places>;
  deputiesOfUser: DataLoader<string, Deputyship[]>;
  deputyshipsOfUser: DataLoader<string, Deputyship[]>;
  templateUses: DataLoader<string, string[]>;
  reach: UserReach;
}

/** Creates the loaders of one request of this viewer; they read the requested fields, or everything if these are unknown. */
export function createLoaders(
  { dataSource, clock, directory }: { dataSource: DataSource; clock: Clock; directory: DirectoryCache },
  viewer: Viewer,
  asked?: RequestedFields,
): Loaders {
  const reach = new UserReach(dataSource, viewer, asked);
  const groupsOfUsers = groupsOfUsersReader({ dataSource, directory }, viewer, asked);
  return {
    user: userLoader({ dataSource, directory }, viewer, asked, reach),
    group: groupLoader({ dataSource, directory }, viewer, asked),
    loggedActivity: loggedActivityLoader(dataSource, viewer),
    approval: byIdLoader(dataSource, viewer, Approval, 'approval', asked),
    approvalReach: new ApprovalReach(dataSource, viewer),
    decisions: new DecisionLoader(dataSource, viewer),
    duplicate: new DuplicateLoader(dataSource, viewer, clock, asked),
    deciders: deciderLoader({ dataSource, clock }, viewer),
    session: byIdLoader(dataSource, viewer, Session, 'session', asked),
    shipmentNames: new ShipmentNames({ dataSource, directory }, viewer, asked, reach.isAsked),
    groupsOfUsers,
    groupsOfUser: new DataLoader(groupsOfUsers),
    usersOfGroup: new UsersOfGroupLoader(dataSource, viewer, reach),
    openInvitation: openInvitationLoader(dataSource, viewer),
    mailSettings: mailSettingsLoader(dataSource, viewer),
    accessRefusal: accessRefusalLoader(dataSource, viewer),
    accessLoss: accessLossLoader(dataSource, viewer),
    solelyWatched: solelyWatchedLoader(dataSource, viewer),
    shipmentFacts: shipmentFactsLoader({ dataSource, clock }, viewer),
    userFacts: userFactsLoader({ dataSource, clock }, viewer),
    deputyshipFacts: deputyshipFactsLoader({ dataSource, clock }, viewer),
    roleHolders: roleHolderCountLoader(dataSource, viewer),
    rolesOfUser: rolesOfUserLoader(dataSource, viewer, asked),
    customRole: byIdLoader(dataSource, viewer, CustomRole, 'custom_role', asked),
    holder: holderLoader(dataSource, viewer),
    places: placesLoader(dataSource, viewer),
    deputiesOfUser: deputyshipLoader({ dataSource, clock }, viewer, 'approverId'),
    deputyshipsOfUser: deputyshipLoader({ dataSource, clock }, viewer, 'deputyId'),
    templateUses: templateUseLoader(dataSource, viewer),
    reach,
  };
}
