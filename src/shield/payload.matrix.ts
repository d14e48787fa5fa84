import type { Coordinate } from '../generated/coordinates.js';
import { anyone, may, whoeverLogsIn, type Access } from './access.js';

/** The fields of mutation payloads and of the results of decideShipments. */
type PayloadCoordinate = Extract<
  Coordinate,
  | `${string}Payload.${string}`
  | `ShipmentDecisionResult.${string}`
  | `ShipmentDecisionError.${string}`
  | `InputProblem.${string}`
>;

/** The access rules of these fields; a part of the matrix. */
export const payloadMatrix: Record<PayloadCoordinate, Access> = {
  'RegisterAccountPayload.account': anyone,
  'ConfirmRegistrationPayload.account': anyone,
  'UpdateAccountPayload.account': may('account.update'),
  'ActivateUserManagementPayload.account': may('userManagement.switch'),
  'EndUserManagementPayload.account': may('userManagement.switch'),
  'DeleteAccountPayload.account': whoeverLogsIn,
  'HandOverSuperadminPayload.user': may('superadmin.handOver'),
  'LogInPayload.viewer': whoeverLogsIn,
  'LogInPayload.token': anyone,
  'LogInPayload.expiresAt': anyone,
  'AcceptInvitationPayload.viewer': whoeverLogsIn,
  'AcceptInvitationPayload.token': anyone,
  'AcceptInvitationPayload.expiresAt': anyone,
  'LogOutPayload.loggedOut': anyone,
  'ChangePasswordPayload.viewer': may('sessions.manage'),
  'CreateGroupPayload.group': may('groups.create'),
  'UpdateGroupPayload.group': may('groups.update'),
  'LockGroupPayload.group': may('groups.lock'),
  'UnlockGroupPayload.group': may('groups.lock'),
  'DeleteGroupPayload.group': may('groups.delete'),
  'CreateUserPayload.user': may('users.create'),
  'UpdateUserPayload.user': may('users.update'),
  'UpdateProfilePayload.user': may('profile.update'),
  'AssignGroupPayload.users': may('users.update'),
  'InviteUserPayload.user': may('users.invite'),
  'LockUserPayload.user': may('users.lock'),
  'UnlockUserPayload.user': may('users.lock'),
  'DeleteUserPayload.user': may('users.delete'),
  'UpdateMailSettingsPayload.user': may('mailSettings.manage'),
  'RetryMailPayload.mail': may('mails.retry', 'ACCOUNT'),
  'CreateCredentialPayload.credential': may('credentials.manage'),
  'CreateCredentialPayload.secret': may('credentials.manage'),
  'DeleteCredentialPayload.credential': may('credentials.manage'),
  'CreateUploadPayload.upload': may('shipments.send'),
  'CreateShipmentPayload.shipment': may('shipments.send'),
  'UpdateShipmentPayload.shipment': may('shipments.send'),
  'SubmitShipmentPayload.shipment': may('shipments.send'),
  'CancelShipmentPayload.shipment': may('shipments.send'),
  'DeleteShipmentPayload.shipment': may('shipments.send'),
  'ApproveShipmentPayload.shipment': may('approvals.decide'),
  'RejectShipmentPayload.shipment': may('approvals.decide'),
  'MoveShipmentPayload.shipment': may('approvals.decide', 'ACCOUNT'),
  'RecallShipmentPayload.shipment': may('approvals.decide'),
  'SendShipmentNowPayload.shipment': may('shipments.send'),
  'DecideShipmentsPayload.results': may('approvals.decide'),
  'ShipmentDecisionResult.id': may('approvals.decide'),
  'ShipmentDecisionResult.shipment': may('approvals.decide'),
  'ShipmentDecisionResult.error': may('approvals.decide'),
  'ShipmentDecisionError.code': may('approvals.decide'),
  'ShipmentDecisionError.reason': may('approvals.decide'),
  'ShipmentDecisionError.message': may('approvals.decide'),
  'ShipmentDecisionError.problems': may('approvals.decide'),
  'ShipmentDecisionError.retryAfterSeconds': may('approvals.decide'),
  'ShipmentDecisionError.faultId': may('approvals.decide'),
  'InputProblem.path': may('approvals.decide'),
  'InputProblem.code': may('approvals.decide'),
  'InputProblem.reason': may('approvals.decide'),
  'InputProblem.message': may('approvals.decide'),
};
