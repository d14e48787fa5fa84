import type { PdfInspector } from '../pdf/inspector.js';
import { NoticeService } from '../services/notice/notice.service.js';
import { wireAccount, type AccountServices } from './account.wiring.js';
import { wireActivity, type ActivityServices } from './activity.wiring.js';
import { wireApproval, type ApprovalServices } from './approval.wiring.js';
import { wireAuthentication, type AuthenticationServices } from './authentication.wiring.js';
import { wireCredential, type CredentialServices } from './credential.wiring.js';
import type { Foundation } from './foundation.js';
import { wireGroup, type GroupServices } from './group.wiring.js';
import { wireMail, type MailServices } from './mail.wiring.js';
import { wireNotice, type NoticeServices } from './notice.wiring.js';
import type { Queries } from './queries.js';
import { wireShipment, type ShipmentServices } from './shipment.wiring.js';
import { wireUser, type UserServices } from './user.wiring.js';

/** The services of all concepts. */
export type Services = AccountServices &
  ActivityServices &
  ApprovalServices &
  AuthenticationServices &
  CredentialServices &
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
  const shipment = wireShipment(foundation);
  const approval = wireApproval({ ...foundation, ...activity });
  const credential = wireCredential({ ...foundation, ...activity });
  const user = wireUser({ ...foundation, ...activity, ...authentication, ...mail });
  const group = wireGroup({ ...foundation, ...activity });
  const account = wireAccount({ ...foundation, ...activity, ...authentication, ...mail, ...shipment });
  return {
    ...account,
    ...activity,
    ...approval,
    ...authentication,
    ...credential,
    ...group,
    ...mail,
    ...notice,
    ...shipment,
    ...user,
  };
}
