import { CreateAccount1795200000001 } from './migrations/1795200000001-create-account.js';
import { CreateGroup1795200000002 } from './migrations/1795200000002-create-user-group.js';
import { CreateUser1795200000003 } from './migrations/1795200000003-create-user.js';
import { CreateMembership1795200000004 } from './migrations/1795200000004-create-membership.js';
import { CreateSession1795200000005 } from './migrations/1795200000005-create-session.js';
import { CreateInvitation1795200000006 } from './migrations/1795200000006-create-invitation.js';
import { CreateUpload1795200000007 } from './migrations/1795200000007-create-upload.js';
import { CreateShipment1795200000008 } from './migrations/1795200000008-create-shipment.js';
import { CreateApproval1795200000009 } from './migrations/1795200000009-create-approval.js';
import { CreateActivity1795200000010 } from './migrations/1795200000010-create-activity.js';
import { CreateActivityAudience1795200000011 } from './migrations/1795200000011-create-activity-audience.js';
import { CreateLoginName1795200000012 } from './migrations/1795200000012-create-login-name.js';
import { CreateOutboxMail1795200000013 } from './migrations/1795200000013-create-outbox-mail.js';
import { CreateCredential1795200000014 } from './migrations/1795200000014-create-credential.js';
import { CreateUnsealedActivity1795200000017 } from './migrations/1795200000017-create-unsealed-activity.js';
import { CreateActivitySeal1795200000018 } from './migrations/1795200000018-create-activity-seal.js';
import { CreateActivityChain1795200000019 } from './migrations/1795200000019-create-activity-chain.js';
import { QueueExistingActivities1795200000020 } from './migrations/1795200000020-queue-existing-activities.js';
import { AddShipmentCost1795200000021 } from './migrations/1795200000021-add-shipment-cost.js';
import { FillShipmentCost1795200000022 } from './migrations/1795200000022-fill-shipment-cost.js';
import { IndexShipmentHandedOver1795200000023 } from './migrations/1795200000023-index-shipment-handed-over.js';
import { AddLoginNameHash1795200000025 } from './migrations/1795200000025-add-login-name-hash.js';
import { FillLoginNameHash1795200000026 } from './migrations/1795200000026-fill-login-name-hash.js';
import { DropLoginNameKey1795200000027 } from './migrations/1795200000027-drop-login-name-key.js';
import { AddAccountClosing1795200000028 } from './migrations/1795200000028-add-account-closing.js';
import { RankUsers1795200000029 } from './migrations/1795200000029-rank-users.js';
import { IndexUserOrders1795200000030 } from './migrations/1795200000030-index-user-orders.js';
import { IndexShipmentOrders1795200000031 } from './migrations/1795200000031-index-shipment-orders.js';
import { FoldSenders1795200000032 } from './migrations/1795200000032-fold-senders.js';
import { FoldGroups1795200000033 } from './migrations/1795200000033-fold-groups.js';
import { FoldShipments1795200000034 } from './migrations/1795200000034-fold-shipments.js';
import { CreateAgendaJob1795200000040 } from './migrations/1795200000040-create-agenda-job.js';
import { CreateAgendaJobName1795200000041 } from './migrations/1795200000041-create-agenda-job-name.js';
import { CreateAgendaLog1795200000042 } from './migrations/1795200000042-create-agenda-log.js';
import { CreateAgendaNotification1795200000043 } from './migrations/1795200000043-create-agenda-notification.js';
import { CreateMailSetting1795200000050 } from './migrations/1795200000050-create-mail-setting.js';
import { CreateNoticeItem1795200000051 } from './migrations/1795200000051-create-notice-item.js';
import { CreateKnownDevice1795200000052 } from './migrations/1795200000052-create-known-device.js';
import { AddAccountNoticeTimes1795200000053 } from './migrations/1795200000053-add-account-notice-times.js';
import { AddUserEmailBounce1795200000054 } from './migrations/1795200000054-add-user-email-bounce.js';
import { ExtendOutboxMail1795200000055 } from './migrations/1795200000055-extend-outbox-mail.js';
import { MarkWithdrawnMails1795200000056 } from './migrations/1795200000056-mark-withdrawn-mails.js';
import { AddInvitationInviter1795200000057 } from './migrations/1795200000057-add-invitation-inviter.js';
import { IndexPendingApprovals1795200000058 } from './migrations/1795200000058-index-pending-approvals.js';
import { CreateRateLimit1795200000059 } from './migrations/1795200000059-create-rate-limit.js';
import { CreateNoticeSlot1795200000060 } from './migrations/1795200000060-create-notice-slot.js';
import { IndexOutboxFigures1795200000070 } from './migrations/1795200000070-index-outbox-figures.js';
import { IndexMailKinds1795200000071 } from './migrations/1795200000071-index-mail-kinds.js';
import { LengthenMails1795200000080 } from './migrations/1795200000080-lengthen-mails.js';
import { AddUserLock1795200000100 } from './migrations/1795200000100-add-user-lock.js';
import { FillUserLock1795200000101 } from './migrations/1795200000101-fill-user-lock.js';
import { AddGroupLock1795200000102 } from './migrations/1795200000102-add-group-lock.js';
import { FillGroupLock1795200000103 } from './migrations/1795200000103-fill-group-lock.js';
import { AddShipmentFileHash1795200000115 } from './migrations/1795200000115-add-shipment-file-hash.js';
import { FillShipmentFileHash1795200000116 } from './migrations/1795200000116-fill-shipment-file-hash.js';
import { AddApprovalDecidedOn1795200000117 } from './migrations/1795200000117-add-approval-decided-on.js';
import { FillApprovalDecidedOn1795200000118 } from './migrations/1795200000118-fill-approval-decided-on.js';
import { IndexRefusedFiles1795200000119 } from './migrations/1795200000119-index-refused-files.js';
import { IndexRateLimitExpire1795200000130 } from './migrations/1795200000130-index-rate-limit-expire.js';
import { CreateImmediateNotice1795200000140 } from './migrations/1795200000140-create-immediate-notice.js';
import { CreateNoticePause1795200000141 } from './migrations/1795200000141-create-notice-pause.js';
import { IndexOpenUploads1795200000142 } from './migrations/1795200000142-index-open-uploads.js';
import { RefoldSearches1795200000150 } from './migrations/1795200000150-refold-searches.js';
import { SearchCredentials1795200000151 } from './migrations/1795200000151-search-credentials.js';
import { RekeyNames1795200000152 } from './migrations/1795200000152-rekey-names.js';
import { AddAccountConfirmation1795200000160 } from './migrations/1795200000160-add-account-confirmation.js';
import { ConfirmExistingAccounts1795200000161 } from './migrations/1795200000161-confirm-existing-accounts.js';
import { CreateRegistration1795200000162 } from './migrations/1795200000162-create-registration.js';
import { AddLoginNameAcceptance1795200000163 } from './migrations/1795200000163-add-login-name-acceptance.js';
import { AcceptExistingLoginNames1795200000164 } from './migrations/1795200000164-accept-existing-login-names.js';
import { ShareTypedLoginNames1795200000165 } from './migrations/1795200000165-share-typed-login-names.js';
import { AddAccountHold1795200000210 } from './migrations/1795200000210-add-account-hold.js';
import { AddShipmentHandOverAt1795200000211 } from './migrations/1795200000211-add-shipment-hand-over-at.js';
import { IndexShipmentDue1795200000212 } from './migrations/1795200000212-index-shipment-due.js';
import { AddShipmentDeletion1795200000213 } from './migrations/1795200000213-add-shipment-deletion.js';
import { IndexShipmentFile1795200000214 } from './migrations/1795200000214-index-shipment-file.js';
import { WithholdTraitsFromExaminees1795200000230 } from './migrations/1795200000230-withhold-traits-from-examinees.js';
import { AddAccountNoticeDays1795200000231 } from './migrations/1795200000231-add-account-notice-days.js';
import { CreateGatewayKey1795200000250 } from './migrations/1795200000250-create-gateway-key.js';
import { CreateHandOverFailure1795200000260 } from './migrations/1795200000260-create-hand-over-failure.js';
import { CreateFolderMark1795200000261 } from './migrations/1795200000261-create-folder-mark.js';
import { CreateGatewayProcess1795200000262 } from './migrations/1795200000262-create-gateway-process.js';
import { AddPersonnelNumberKey1795200000270 } from './migrations/1795200000270-add-personnel-number-key.js';
import { FillPersonnelNumberKey1795200000271 } from './migrations/1795200000271-fill-personnel-number-key.js';
import { IndexPersonnelNumberKey1795200000272 } from './migrations/1795200000272-index-personnel-number-key.js';
import { CreateActivityVerification1795200000280 } from './migrations/1795200000280-create-activity-verification.js';
import { AddAccountAuthorityVersion1795200000290 } from './migrations/1795200000290-add-account-authority-version.js';
import { AddUserGrantSet1795200000300 } from './migrations/1795200000300-add-user-grant-set.js';
import { RankMembers1795200000301 } from './migrations/1795200000301-rank-members.js';
import { CreateCustomRole1795200000302 } from './migrations/1795200000302-create-custom-role.js';
import { CreateRoleAssignment1795200000303 } from './migrations/1795200000303-create-role-assignment.js';
import { CreateUserRight1795200000304 } from './migrations/1795200000304-create-user-right.js';
import { CreateDeputyship1795300000500 } from './migrations/1795300000500-create-deputyship.js';
import { AddApprovalDecidedFor1795300000501 } from './migrations/1795300000501-add-approval-decided-for.js';
import { AddUserType1795300000200 } from './migrations/1795300000200-add-user-type.js';
import { AddAccountLicences1795300000201 } from './migrations/1795300000201-add-account-licences.js';
import { AddShipmentErasure1795300000210 } from './migrations/1795300000210-add-shipment-erasure.js';
import { AddAccountAssignableSet1795300000220 } from './migrations/1795300000220-add-account-assignable-set.js';
import { AddUserCompany1795300000300 } from './migrations/1795300000300-add-user-company.js';
import { FillUserCompany1795300000301 } from './migrations/1795300000301-fill-user-company.js';
import { IndexUserCompany1795300000302 } from './migrations/1795300000302-index-user-company.js';
import { AddUserBillingSlot1795300000700 } from './migrations/1795300000700-add-user-billing-slot.js';
import { FillUserBillingSlot1795300000701 } from './migrations/1795300000701-fill-user-billing-slot.js';
import { RankPrograms1795300000710 } from './migrations/1795300000710-rank-programs.js';
import { AddUserHiddenInApp1795300000720 } from './migrations/1795300000720-add-user-hidden-in-app.js';
import { IndexDeputyshipEnd1795300200010 } from './migrations/1795300200010-index-deputyship-end.js';
import { IndexBookingTemplateOrder1795300200020 } from './migrations/1795300200020-index-booking-template-order.js';
import { AddUserClosedOwnerAreas1795300000730 } from './migrations/1795300000730-add-user-closed-owner-areas.js';
import { AddUserWasAssigned1795300006500 } from './migrations/1795300006500-add-user-was-assigned.js';
import { AddListedColumnsToShipmentAssignment1795300300000 } from './migrations/1795300300000-add-listed-columns-to-shipment-assignment.js';
import { FillListedColumnsOfShipmentAssignment1795300300001 } from './migrations/1795300300001-fill-listed-columns-of-shipment-assignment.js';
import { IndexShipmentAssignment1795300300002 } from './migrations/1795300300002-index-shipment-assignment.js';
import { AddUserSalutation1795300000303 } from './migrations/1795300000303-add-user-salutation.js';
import { AddUserTexts1795300000310 } from './migrations/1795300000310-add-user-texts.js';
import { FillUserTexts1795300000311 } from './migrations/1795300000311-fill-user-texts.js';
import { CreateMessage1795300000600 } from './migrations/1795300000600-create-message.js';
import { AddCustomRoleOfEveryone1795300000610 } from './migrations/1795300000610-add-custom-role-of-everyone.js';
import { AddUserRightLimits1795300000620 } from './migrations/1795300000620-add-user-right-limits.js';
import { AddShipmentAssignees1795300000400 } from './migrations/1795300000400-add-shipment-assignees.js';
import { CreateShipmentAssignment1795300000401 } from './migrations/1795300000401-create-shipment-assignment.js';
import { CreateBookingTemplate1795300000410 } from './migrations/1795300000410-create-booking-template.js';
import { AddRoleAssignmentGroups1795300000800 } from './migrations/1795300000800-add-role-assignment-groups.js';
import { GrantApprovalsRead1795300000900 } from './migrations/1795300000900-grant-approvals-read.js';

/** All migrations in their order; immutable once released. */
export const migrations = [
  CreateAccount1795200000001,
  CreateGroup1795200000002,
  CreateUser1795200000003,
  CreateMembership1795200000004,
  CreateSession1795200000005,
  CreateInvitation1795200000006,
  CreateUpload1795200000007,
  CreateShipment1795200000008,
  CreateApproval1795200000009,
  CreateActivity1795200000010,
  CreateActivityAudience1795200000011,
  CreateLoginName1795200000012,
  CreateOutboxMail1795200000013,
  CreateCredential1795200000014,
  CreateUnsealedActivity1795200000017,
  CreateActivitySeal1795200000018,
  CreateActivityChain1795200000019,
  QueueExistingActivities1795200000020,
  AddShipmentCost1795200000021,
  FillShipmentCost1795200000022,
  IndexShipmentHandedOver1795200000023,
  AddLoginNameHash1795200000025,
  FillLoginNameHash1795200000026,
  DropLoginNameKey1795200000027,
  AddAccountClosing1795200000028,
  RankUsers1795200000029,
  IndexUserOrders1795200000030,
  IndexShipmentOrders1795200000031,
  FoldSenders1795200000032,
  FoldGroups1795200000033,
  FoldShipments1795200000034,
  CreateAgendaJob1795200000040,
  CreateAgendaJobName1795200000041,
  CreateAgendaLog1795200000042,
  CreateAgendaNotification1795200000043,
  CreateMailSetting1795200000050,
  CreateNoticeItem1795200000051,
  CreateKnownDevice1795200000052,
  AddAccountNoticeTimes1795200000053,
  AddUserEmailBounce1795200000054,
  ExtendOutboxMail1795200000055,
  MarkWithdrawnMails1795200000056,
  AddInvitationInviter1795200000057,
  IndexPendingApprovals1795200000058,
  CreateRateLimit1795200000059,
  CreateNoticeSlot1795200000060,
  IndexOutboxFigures1795200000070,
  IndexMailKinds1795200000071,
  LengthenMails1795200000080,
  AddUserLock1795200000100,
  FillUserLock1795200000101,
  AddGroupLock1795200000102,
  FillGroupLock1795200000103,
  AddShipmentFileHash1795200000115,
  FillShipmentFileHash1795200000116,
  AddApprovalDecidedOn1795200000117,
  FillApprovalDecidedOn1795200000118,
  IndexRefusedFiles1795200000119,
  IndexRateLimitExpire1795200000130,
  CreateImmediateNotice1795200000140,
  CreateNoticePause1795200000141,
  IndexOpenUploads1795200000142,
  RefoldSearches1795200000150,
  SearchCredentials1795200000151,
  RekeyNames1795200000152,
  AddAccountConfirmation1795200000160,
  ConfirmExistingAccounts1795200000161,
  CreateRegistration1795200000162,
  AddLoginNameAcceptance1795200000163,
  AcceptExistingLoginNames1795200000164,
  ShareTypedLoginNames1795200000165,
  AddAccountHold1795200000210,
  AddShipmentHandOverAt1795200000211,
  IndexShipmentDue1795200000212,
  AddShipmentDeletion1795200000213,
  IndexShipmentFile1795200000214,
  WithholdTraitsFromExaminees1795200000230,
  AddAccountNoticeDays1795200000231,
  CreateGatewayKey1795200000250,
  CreateHandOverFailure1795200000260,
  CreateFolderMark1795200000261,
  CreateGatewayProcess1795200000262,
  AddPersonnelNumberKey1795200000270,
  FillPersonnelNumberKey1795200000271,
  IndexPersonnelNumberKey1795200000272,
  CreateActivityVerification1795200000280,
  AddAccountAuthorityVersion1795200000290,
  AddUserGrantSet1795200000300,
  RankMembers1795200000301,
  CreateCustomRole1795200000302,
  CreateRoleAssignment1795200000303,
  CreateUserRight1795200000304,
  CreateDeputyship1795300000500,
  AddApprovalDecidedFor1795300000501,
  AddUserType1795300000200,
  AddAccountLicences1795300000201,
  AddShipmentErasure1795300000210,
  AddAccountAssignableSet1795300000220,
  AddUserCompany1795300000300,
  FillUserCompany1795300000301,
  IndexUserCompany1795300000302,
  AddUserSalutation1795300000303,
  AddUserTexts1795300000310,
  FillUserTexts1795300000311,
  CreateMessage1795300000600,
  AddCustomRoleOfEveryone1795300000610,
  AddUserRightLimits1795300000620,
  AddShipmentAssignees1795300000400,
  CreateShipmentAssignment1795300000401,
  CreateBookingTemplate1795300000410,
  AddRoleAssignmentGroups1795300000800,
  GrantApprovalsRead1795300000900,
  AddUserBillingSlot1795300000700,
  FillUserBillingSlot1795300000701,
  RankPrograms1795300000710,
  AddUserHiddenInApp1795300000720,
  AddUserClosedOwnerAreas1795300000730,
  AddUserWasAssigned1795300006500,
  IndexDeputyshipEnd1795300200010,
  IndexBookingTemplateOrder1795300200020,
  AddListedColumnsToShipmentAssignment1795300300000,
  FillListedColumnsOfShipmentAssignment1795300300001,
  IndexShipmentAssignment1795300300002,
];
