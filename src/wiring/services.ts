import type { PdfInspector } from '../pdf/inspector.js';
import { NoticeService } from '../services/notice/notice.service.js';
import { wireAccount, type AccountServices } from './account.wiring.js';
import { wireActivity, type ActivityServices } from './activity.wiring.js';
import { wireApproval, type ApprovalServices } from './approval.wiring.js';
import { wireAuthentication, type AuthenticationServices } from './authentication.wiring.js';
import { wireBookingTemplate, type BookingTemplateServices } from './booking-template.wiring.js';
import { wireCredential, type CredentialServices } from './credential.wiring.js';
import { wireCustomRole, type CustomRoleServices } from './custom-role.wiring.js';
import { wireDeputyship, type DeputyshipServices } from './deputyship.wiring.js';
import type { Foundation } from './foundation.js';
import { wireGroup, type GroupServices } from './group.wiring.js';
import { wireMail, type MailServices } from './mail.wiring.js';
import { wireNotice, type NoticeServices } from './notice.wiring.js';
import type { Queries } from './queries.js';
import { recorded } from './recorded.js';
import { wireShipment, type ShipmentServices } from './shipment.wiring.js';
import { wireUser, type UserServices } from './user.wiring.js';

/** The services of all concepts. */
export type Services = BookingTemplateServices &
  AccountServices &
  ActivityServices &
  ApprovalServices &
  AuthenticationServices &
  CredentialServices &
  CustomRoleServices &
  DeputyshipServices &
  GroupServices &
  MailServices &
  NoticeServices &
  ShipmentServices &
  UserServices;

/** Creates the services of all concepts, each from those that it depends on. */
export function createServices(parts: Foundation & { queries: Queries; inspector: PdfInspector }): Services {
  const notices = new NoticeService(parts.clock);
  const foundation = { ...parts, notices };
  const activity = wireActivity({ ...foundation, observer: notices });
  const mail = wireMail({ ...foundation, ...activity, mailQuery: parts.queries.mails });
  const notice = wireNotice({ ...foundation, ...activity, ...mail });
  const authentication = wireAuthentication({ ...foundation, ...activity });
  const shipment = wireShipment({ ...foundation, ...activity });
  const bookingTemplate = wireBookingTemplate({ ...foundation, ...activity });
  const approval = wireApproval({ ...foundation, ...activity });
  const credential = wireCredential({ ...foundation, ...activity });
  const customRole = wireCustomRole({ ...foundation, ...activity });
  const deputyship = wireDeputyship({ ...foundation, ...activity });
  const user = wireUser({ ...foundation, ...activity, ...authentication, ...mail, ...customRole });
  const group = wireGroup({ ...foundation, ...activity });
  const account = wireAccount({ ...foundation, ...activity, ...authentication, ...mail, ...shipment });
  return recordingServices({
    ...account,
    ...activity,
    ...approval,
    ...bookingTemplate,
    ...authentication,
    ...credential,
    ...customRole,
    ...deputyship,
    ...group,
    ...mail,
    ...notice,
    ...shipment,
    ...user,
  });
}

/** The services of the mutations that give, remove or protect permissions, with their refusals recorded. */
function recordingServices(services: Services): Services {
  const { escalations } = services;
  return {
    ...services,
    users: recorded(services.users, escalations, {
      create: ['createUser', null],
      update: ['updateUser', 'id'],
      lock: ['lockUser', 'argument'],
      unlock: ['unlockUser', 'argument'],
      delete: ['deleteUser', 'argument'],
    }),
    superadmins: recorded(services.superadmins, escalations, { handOver: ['handOverSuperadmin', 'userId'] }),
    memberships: recorded(services.memberships, escalations, { assign: ['assignGroup', null] }),
    bulk: recorded(services.bulk, escalations, {
      invite: ['inviteUsers', 'changes'],
      lock: ['lockUsers', 'changes'],
      unlock: ['unlockUsers', 'changes'],
      delete: ['deleteUsers', 'changes'],
      addToGroup: ['addUsersToGroup', 'changes'],
      removeFromGroup: ['removeUsersFromGroup', 'changes'],
    }),
    messages: recorded(services.messages, escalations, { send: ['mailUsers', 'changes'] }),
    invitations: recorded(services.invitations, escalations, { invite: ['inviteUser', 'argument'] }),
    mailSettings: recorded(services.mailSettings, escalations, { update: ['updateMailSettings', 'userId'] }),
    customRoles: recorded(services.customRoles, escalations, {
      create: ['createCustomRole', null],
      copy: ['copyCustomRole', null],
      update: ['updateCustomRole', null],
      delete: ['deleteCustomRole', null],
    }),
    userGrants: recorded(services.userGrants, escalations, {
      assign: ['assignCustomRole', null],
      updateRoles: ['updateUserRoles', 'userId'],
      updateRights: ['updateUserRights', 'userId'],
    }),
    credentials: recorded(services.credentials, escalations, { create: ['createCredential', 'userId'] }),
    deputyships: recorded(services.deputyships, escalations, {
      name: ['nameDeputy', 'userId'],
      update: ['updateDeputyship', null],
      end: ['endDeputyship', null],
      resign: ['resignDeputyship', null],
    }),
    bookingTemplates: recorded(services.bookingTemplates, escalations, {
      update: ['updateBookingTemplate', null],
    }),
    assignments: recorded(services.assignments, escalations, { assign: ['assignShipment', null] }),
    groups: recorded(services.groups, escalations, {
      lock: ['lockGroup', null],
      unlock: ['unlockGroup', null],
      delete: ['deleteGroup', null],
    }),
  };
}
