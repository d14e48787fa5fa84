/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../parts/schema/types.generated';

import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The state of an approval. */
export type ApprovalState =
  /** The shipment was approved. */
  | 'APPROVED'
  /** The shipment was deleted, or canceled by its sender. */
  | 'DELETED'
  /** Nobody has decided yet. */
  | 'PENDING'
  /** An approver canceled or recalled the approved shipment before its hand-over. Only in `Shipment.decisions`. */
  | 'RECALLED'
  /** The shipment was rejected. */
  | 'REJECTED';

/** The channel through which a letter came in (LXP-3). */
export type Channel =
  /** A partner program with an API credential. */
  | 'API'
  /** The online editor. */
  | 'COMPOSE'
  /** The printer driver. */
  | 'DRIVER'
  /** An upload on the web, or a program that uses this API with a session. */
  | 'GO'
  /** The SFTP inbox. */
  | 'SFTP';

/** The colour mode of a printed letter. */
export type Colour =
  /** Black only. */
  | 'BLACK_AND_WHITE'
  /** Colour. */
  | 'COLOUR';

/** The destination of a letter. */
export type Destination =
  /** Outside the account's country. */
  | 'INTERNATIONAL'
  /** Within the account's country. */
  | 'NATIONAL';

/** The exact reason for an error, as in `errors[].extensions.reason`. */
export type ErrorReason =
  /** Users would lose access; their number is in `count`. Repeat the call with the number as `confirmedAccessLoss`. */
  | 'ACCESS_LOSS_UNCONFIRMED'
  /** The registration of the account is not confirmed, so nothing leaves the account yet. Open the link in the registration mail. */
  | 'ACCOUNT_UNCONFIRMED'
  /** The approval has already been decided on, or its sender has canceled the shipment. Load the shipment again. */
  | 'ALREADY_DECIDED'
  /** The response could contain too many values; every page counts at its full requested length. Ask for shorter pages or fewer fields. */
  | 'ANSWER_TOO_LARGE'
  /** The user is a program (`AccessKind.API`), which never logs in and has no custom roles. Choose a user who logs in; give a program rights and credentials. */
  | 'API_USER'
  /** The base role API can only be chosen when a user is created, and cannot be changed later. Create another user. */
  | 'API_USER_STAYS'
  /** The shipment needed no approval, so only its sender can do this. Ask its sender. */
  | 'APPROVAL_NOT_NEEDED'
  /** The approval named is not the current one of the shipment. Load the shipment again, and decide on its current `approval.id`. */
  | 'APPROVAL_STALE'
  /** The shipment would have too many present and former assignees. Remove assignees who have not edited or submitted the shipment. */
  | 'ASSIGNEES_EXHAUSTED'
  /** The viewer can view the shipment or send for its group only because of an assignment or a decision of their own. Ask a user who sends for the group of the shipment and sees all its shipments. */
  | 'ASSIGNMENT_BEYOND_OWN'
  /** The shipment waits for a decision, and its new assignees are the last users who can decide on it. Assign it to somebody else, or wait for the decision. */
  | 'ASSIGNMENT_LEAVES_NO_DECIDER'
  /** The account has the maximum number of billing contacts; it is in `most`. Remove one of them first. */
  | 'BILLING_CONTACTS_COMPLETE'
  /** The user is a billing contact already. Nothing is left to do. */
  | 'BILLING_CONTACT_ALREADY'
  /** The user to be named as billing contact is not active and would not receive the mails. Choose an active user. */
  | 'BILLING_CONTACT_INACTIVE'
  /** The body of the request is too large. Split the request. */
  | 'BODY_TOO_LARGE'
  /** The account has the maximum number of booking templates. Delete a template that is no longer needed. */
  | 'BOOKING_TEMPLATES_EXHAUSTED'
  /** The viewer neither manages booking templates nor owns one with `editableByOwner`; or the owner tries to change the owner or the permitted users and roles. Ask a user who manages booking templates. */
  | 'BOOKING_TEMPLATE_NOT_EDITABLE'
  /** The channel of the credential does not exist yet. Create a credential of another kind. */
  | 'CHANNEL_UNAVAILABLE'
  /** The link of a registration is unknown or has expired. Register again. */
  | 'CONFIRMATION_INVALID'
  /** The user has a credential of this kind for this group already. Delete the existing credential first. */
  | 'CREDENTIAL_EXISTS'
  /** The account has the maximum number of custom roles. Delete a role that is no longer needed. */
  | 'CUSTOM_ROLES_EXHAUSTED'
  /** Users hold the custom role that is to be deleted; their number is in `count`. Repeat the call with the number as `confirmedHolders`. */
  | 'CUSTOM_ROLE_HOLDERS_UNCONFIRMED'
  /** The database has migrations that this version does not know. The operator has to update the gateway. */
  | 'DATABASE_NEWER'
  /** The approver or the deputy has the maximum number of deputyships, as approver and as deputy together; past ones do not count. End one that is no longer needed. */
  | 'DEPUTYSHIPS_EXHAUSTED'
  /** In a part of the period, the deputy would have a deputy, or the approver would be a deputy. Choose another user or another period, or end the other deputyship first. */
  | 'DEPUTYSHIP_CHAIN'
  /** The user is already a deputy of the approver in a part of the period. Change the period of the existing deputyship instead (`updateDeputyship`). */
  | 'DEPUTY_ALREADY_NAMED'
  /** The user who would become a deputy cannot log in. Choose another user (`deputyCandidates`), or restore the access first. */
  | 'DEPUTY_WITHOUT_ACCESS'
  /** The user who would become a deputy sees no approvals of shipments, or is excluded from deciding. Choose another user (`deputyCandidates`). */
  | 'DEPUTY_WITHOUT_EFFECT'
  /** The document does not fit the schema. Compare the document with the schema of your role. */
  | 'DOCUMENT_INVALID'
  /** The document is not GraphQL. Correct the document; the message names the fault and `locations` its place. */
  | 'DOCUMENT_UNREADABLE'
  /** The document names an element of the schema that the viewer’s schema does not have; `coordinate` names it. Leave the element out, or log in with a role that has it. */
  | 'ELEMENT_NOT_PERMITTED'
  /** The file of the shipment is missing on the server. The operator has to restore it. */
  | 'FILE_MISSING'
  /** The file is larger than 50 MB. Send a smaller file. */
  | 'FILE_TOO_LARGE'
  /** A folder of the gateway is missing on the server. Repeat the call later; the operator has to bring the folder back. */
  | 'FOLDER_MISSING'
  /** The role or the approval trait contains a permission that the viewer is not allowed to grant. Choose another role or trait, or ask a user with more permissions. */
  | 'GRANT_BEYOND_OWN'
  /** The group, or the group of the shipment, is deleted. Create another group, or move the shipment to another group with moveShipment before you decide. */
  | 'GROUP_DELETED'
  /** The group, or the group of the shipment, is locked. Unlock the group before you decide on its shipments. */
  | 'GROUP_LOCKED'
  /** The group of the shipment is not deleted, so the shipment cannot be moved. Decide on the shipment in its group. */
  | 'GROUP_NOT_DELETED'
  /** The group to be unlocked is not locked. Nothing is left to do. */
  | 'GROUP_NOT_LOCKED'
  /** The viewer cannot send for the group of their own shipment any more. Choose another group with updateShipment. */
  | 'GROUP_OUT_OF_REACH'
  /** The hand-over of the shipment to print has begun. Nothing calls the shipment back from here on. */
  | 'HAND_OVER_BEGUN'
  /** The idempotency key came before with another input. Repeat the call with the same input, or use another key. */
  | 'IDEMPOTENCY_KEY_USED'
  /** Fields of the input or parts of the request are wrong; `problems` lists all of them. Correct every field that `problems` names. */
  | 'INPUT_INVALID'
  /** The user accepted the invitation at the same time. Load the user again. */
  | 'INVITATION_ACCEPTED_MEANWHILE'
  /** The link of an invitation is unknown, used or expired, or the user has no access any more. Ask for a new invitation. */
  | 'INVITATION_INVALID'
  /** All groups of the user are locked or deleted, so the invitation could not be accepted. Unlock a group, or add the user to an active one. */
  | 'INVITEE_WITHOUT_ACCESS'
  /** The user is the only billing contact of the account. Name another billing contact first. */
  | 'LAST_BILLING_CONTACT'
  /** The account has as many users of the type as it has licences, or more; the licences are in `total`. Delete a user of the type, or ask the operator for more licences. */
  | 'LICENCES_USED_UP'
  /** The lock was set by a user who held a permission that the viewer lacks. Ask a user with more permissions. */
  | 'LOCK_MADE_BY_MORE'
  /** The login name does not exist, the password is wrong, or the user has no access. The answer is the same for all. Check login name and password, or ask a user who administers the account. */
  | 'LOGIN_REFUSED'
  /** Nobody is logged in, the session has ended, or the token is not valid. Log in. */
  | 'LOGIN_REQUIRED'
  /** The link in the mail has expired. Send a new invitation with inviteUser. */
  | 'MAIL_LINK_EXPIRED'
  /** The mail has not failed, so there is nothing to retry. Load the mail again. */
  | 'MAIL_NOT_FAILED'
  /** Another request retried the mail at the same time. Load the mail again. */
  | 'MAIL_QUEUED_AGAIN'
  /** The recipient has no access any more, or no longer receives mails of this kind. Nothing is left to do. */
  | 'MAIL_WITHOUT_RECIPIENT'
  /** The database lacks migrations of this version. The operator has to run the migrations. */
  | 'MIGRATIONS_MISSING'
  /** The credential is for another user who is not a program. Ask the user to create a credential of their own. */
  | 'NOT_API_USER'
  /** The user who would get a deputy cannot decide on letters in their own right. Name deputies for approvers only. */
  | 'NOT_APPROVER'
  /** The user is not a billing contact. Nothing is left to do. */
  | 'NOT_BILLING_CONTACT'
  /** The viewer sees the shipment, and cannot decide on it. Ask a user who can decide on it. */
  | 'NOT_DECIDER'
  /** The viewer has handed over the role of superadmin in the meantime. Load the page again. */
  | 'NOT_SUPERADMIN'
  /** The deputy of the deputyship is another user. End it instead (`endDeputyship`). */
  | 'NOT_THE_DEPUTY'
  /** The account has no groups any more, so the shipment cannot be moved. Decide on the shipment without a move. */
  | 'NO_OTHER_GROUP'
  /** The object does not exist, is hidden from the viewer, or belongs to another account. The answer is the same for all three. Check the id; `path` names its place in the input, if it came with one. */
  | 'OBJECT_UNKNOWN'
  /** The GraphQL document is too long, nested too deeply, has too many aliases, or takes too long to validate. Split the operation. */
  | 'OPERATION_TOO_LARGE'
  /** The viewer would leave all of their active groups, and lose access. Keep one of your active groups. */
  | 'OWN_ACCESS_LOSS'
  /** The viewer creates users of their own groups only, and named none. Name one of your own groups. */
  | 'OWN_GROUPS_ONLY'
  /** The viewer would change the note about themselves. Leave `note` out. */
  | 'OWN_NOTE'
  /** The viewer sent the shipment, or has edited or submitted it or is assigned to it; another user has to decide. Ask another user who can decide on it. */
  | 'OWN_SHIPMENT'
  /** Nobody locks, deletes or demotes themselves. Ask another user who administers the account. */
  | 'OWN_USER'
  /** Another request changed the password at the same time. Log in again with the password that counts now. */
  | 'PASSWORD_CHANGED_MEANWHILE'
  /** The viewer’s own password, given as a proof, is wrong. Give the right password; wrong ones are limited. */
  | 'PASSWORD_WRONG'
  /** The viewer lacks the permission, or does not have it for this object. Ask a user who administers the account. */
  | 'PERMISSION_MISSING'
  /** Permissions in the account have changed since the preview. Request a new preview, and repeat the call with its version. */
  | 'PREVIEW_OUTDATED'
  /** The mail server has reported that the address of the user does not exist. Correct the address with updateUser, or leave the user out. */
  | 'RECIPIENT_ADDRESS_BOUNCED'
  /** The recipient of a message has not accepted an invitation yet. Send an invitation with inviteUser, or leave the user out. */
  | 'RECIPIENT_NOT_ACCEPTED'
  /** The recipient of a message has no access, because all their groups are locked or deleted. Add the user to an active group, or leave the user out. */
  | 'RECIPIENT_WITHOUT_ACCESS'
  /** The report would have more than 10,000 rows. Ask for fewer months, fewer dimensions, or single groups, senders or cost centres. */
  | 'REPORT_TOO_LARGE'
  /** Only the sender of the shipment and its assignees can do this. Ask its sender. */
  | 'SENDER_ONLY'
  /** The group of the shipment to be submitted is locked or deleted. Choose another group with updateShipment. */
  | 'SENDING_GROUP_INACTIVE'
  /** The account works with groups, and the shipment to be submitted has none. Choose a group with updateShipment. */
  | 'SENDING_GROUP_REQUIRED'
  /** The operation has more than one mutation that checks a password or a token. Send these mutations in operations of their own. */
  | 'SEVERAL_SECRETS'
  /** The shipment is deleted for good. Nothing is left to do; the file cannot be restored. */
  | 'SHIPMENT_ERASED'
  /** The shipment is not marked for its final deletion. Use markShipmentForErasure first. */
  | 'SHIPMENT_NOT_MARKED'
  /** The shipment is not in a state that allows the action. Load the shipment again; its `status` tells what is possible. */
  | 'SHIPMENT_STATUS'
  /** The viewer's roles and rights do not permit the resulting status of the action (PLY-5). Ask a user who can set the status, or ask an administrator for the permission. */
  | 'STATUS_NOT_SETTABLE'
  /** The role of superadmin was assigned like any other. Use handOverSuperadmin. */
  | 'SUPERADMIN_HANDED_OVER'
  /** The sender cannot send for the group of the booking template. Repeat the call with a `groupId` to send for. */
  | 'TEMPLATE_GROUP_OUT_OF_REACH'
  /** The database is not reachable, or the gateway is busy, starting or stopping. Repeat the same call after `retryAfterSeconds`. */
  | 'TEMPORARILY_UNAVAILABLE'
  /** Too many logins failed for this user, from this device or from this IP address. Wait for `retryAfterSeconds`, or have the user unlocked. */
  | 'TOO_MANY_FAILED_LOGINS'
  /** Too many invalid links were opened from this IP address. Wait for `retryAfterSeconds`. */
  | 'TOO_MANY_INVALID_LINKS'
  /** The viewer has sent too many invitations. Wait for `retryAfterSeconds`. */
  | 'TOO_MANY_INVITATIONS'
  /** The account has sent too many invitations. Wait for `retryAfterSeconds`. */
  | 'TOO_MANY_INVITATIONS_BY_ACCOUNT'
  /** Too many mails of this kind were sent to the address, by all accounts together. Wait for `retryAfterSeconds`. */
  | 'TOO_MANY_MAILS_TO_ADDRESS'
  /** The account would have sent messages to more than 10,000 recipients within an hour. Wait for `retryAfterSeconds`. */
  | 'TOO_MANY_MESSAGES_BY_ACCOUNT'
  /** The user has too many open uploads. Create shipments from them, or wait until some expire (`retryAfterSeconds`). */
  | 'TOO_MANY_OPEN_UPLOADS'
  /** The account has too many open uploads. Create shipments from them, or wait until some expire (`retryAfterSeconds`). */
  | 'TOO_MANY_OPEN_UPLOADS_IN_ACCOUNT'
  /** Too many accounts were registered from this IP address. Wait for `retryAfterSeconds`. */
  | 'TOO_MANY_REGISTRATIONS'
  /** Too many of the login names that were tried are taken. Wait for `retryAfterSeconds`. */
  | 'TOO_MANY_TAKEN_LOGIN_NAMES'
  /** The viewer’s own password was wrong too often. Wait for `retryAfterSeconds`. */
  | 'TOO_MANY_WRONG_PASSWORDS'
  /** Waiting shipments would lose their last notified approver; their number is in `count`. Repeat the call with the number as `confirmedUnwatchedShipments`. */
  | 'UNWATCHED_SHIPMENTS_UNCONFIRMED'
  /** The upload already contains a file. Create another upload for another file. */
  | 'UPLOAD_FILLED'
  /** The files of open uploads and drafts take too much space in the account. Send or delete drafts, or wait until uploads expire (`retryAfterSeconds`). */
  | 'UPLOAD_SPACE_USED'
  /** A shipment was created from the upload already. Create another upload. */
  | 'UPLOAD_USED'
  /** The user to be invited has already accepted an invitation. Nothing is left to do; the user logs in without an invitation. */
  | 'USER_ACTIVE'
  /** Another request changed the user at the same time. Load the user again and repeat the call. */
  | 'USER_CHANGED_MEANWHILE'
  /** The user is deleted. Create another user; a deleted user never comes back. */
  | 'USER_DELETED'
  /** The other user holds a permission that the viewer is not allowed to grant. Ask a user with more permissions. */
  | 'USER_HOLDS_MORE'
  /** The user also belongs to groups that the viewer does not manage. Ask a user who manages all groups of the user. */
  | 'USER_IN_OTHER_GROUPS'
  /** The user is locked. Unlock the user first, unless the lock is what you want. */
  | 'USER_LOCKED'
  /** The user management of the account is active already. Nothing is left to do. */
  | 'USER_MANAGEMENT_ACTIVE'
  /** The user management of the account is not active. Activate it with activateUserManagement. */
  | 'USER_MANAGEMENT_INACTIVE'
  /** The user who is to become superadmin is not active. Choose an active user. */
  | 'USER_NOT_ACTIVE'
  /** The user to be removed from a group does not belong to it. Nothing is left to do. */
  | 'USER_NOT_IN_GROUP'
  /** The user to be unlocked is not locked, and no failed logins keep the user out. Nothing is left to do. */
  | 'USER_NOT_LOCKED'
  /** The user who is to become superadmin is read-only. Change the type of the user to FULL first. */
  | 'USER_READ_ONLY'
  /** The user to be made read-only is a full one. Delete the user and create a read-only one, or remove roles and rights. */
  | 'USER_STAYS_FULL'
  /** The viewer’s role or groups changed while the request was running. Load the page again and repeat the call. */
  | 'VIEWER_CHANGED';

/** The form of registered mail; national letters only (LXP-2). */
export type RegisteredMail =
  /** Registered mail with a record of its deposit in the letter box (Einschreiben Einwurf). */
  | 'DEPOSIT'
  /** No registered mail: an ordinary letter. */
  | 'NONE'
  /** Registered mail that is delivered against a signature (Einschreiben). */
  | 'SIGNATURE';

/** An action on a shipment, by the mutation that carries it out. */
export type ShipmentAction =
  /** Approve the shipment: approveShipment, decideShipments. */
  | 'APPROVE'
  /** Assign the shipment to users, who then act for its sender: assignShipment. */
  | 'ASSIGN'
  /** Cancel the shipment: cancelShipment. */
  | 'CANCEL'
  /** Delete the shipment and its file: deleteShipment. */
  | 'DELETE'
  /** Delete the marked shipment for good: eraseShipment. */
  | 'ERASE'
  /** Mark the shipment for its final deletion: markShipmentForErasure. */
  | 'MARK_FOR_ERASURE'
  /** Move the shipment to another group: moveShipment. */
  | 'MOVE'
  /** Withdraw the approval of the shipment: recallShipment. */
  | 'RECALL'
  /** Reject the shipment: rejectShipment, decideShipments. */
  | 'REJECT'
  /** Hand the shipment over to print at once: sendShipmentNow. */
  | 'SEND_NOW'
  /** Submit or resubmit the shipment: submitShipment. */
  | 'SUBMIT'
  /** Remove the mark: unmarkShipmentForErasure. */
  | 'UNMARK_FOR_ERASURE'
  /** Change the shipment: updateShipment. */
  | 'UPDATE';

/** A kind of change to a shipment since a decision. */
export type ShipmentChange =
  /** The content of the PDF changed. A new file name alone does not count. */
  | 'FILE'
  /** The group changed. */
  | 'GROUP'
  /** The print and shipping options changed. */
  | 'OPTIONS';

/** The status of a shipment (LXP-11). */
export type ShipmentStatus =
  /** Canceled before its hand-over to print. */
  | 'CANCELED'
  /** Deleted; never printed. */
  | 'DELETED'
  /** A draft, not submitted yet. */
  | 'DRAFT'
  /** Submitted; waits for the approval of another user. */
  | 'PENDING_APPROVAL'
  /** Released; waits to be handed over for printing. */
  | 'QUEUED'
  /** Rejected by an approver; can be changed and resubmitted. */
  | 'REJECTED'
  /** Handed over to print. */
  | 'SENT';

/** Single-sided or double-sided printing. */
export type Sides =
  /** Double-sided: two pages per sheet. */
  | 'DUPLEX'
  /** Single-sided: one page per sheet. */
  | 'SIMPLEX';

export type ShipmentQueryVariables = Exact<{
  id: string;
}>;


export type ShipmentQuery = { shipment: { id: string, number: string, filename: string, pages: number, sheets: number, channel: Types.Channel, status: Types.ShipmentStatus, documentUrl: string | null, createdAt: string, submittedAt: string | null, handOverAt: string | null, erasureMarkedAt: string | null, erasedAt: string | null, handedOverAt: string | null, options: { sides: Types.Sides, colour: Types.Colour, destination: Types.Destination, registered: Types.RegisteredMail }, price: { netCents: number, surchargeCents: number, vatCents: number, grossCents: number, currency: string, priceList: string }, sender: { id?: string, firstName?: string, lastName?: string }, group: { id?: string, name?: string } | null, assignees: Array<{ id?: string, firstName?: string, lastName?: string }>, approval?: { id?: string, deciders?: number | null, comment?: string | null } | null, decisions?: Array<{ id?: string, state?: Types.ApprovalState, decidedAt?: string, comment?: string | null, shipmentNumber?: string, changedSince?: Array<Types.ShipmentChange> | null, decidedBy?: { firstName?: string, lastName?: string } | null, decidedFor?: { firstName?: string, lastName?: string } | null }>, possibleDuplicateOf: { id: string, number: string } | null, allowedActions: Array<{ action: Types.ShipmentAction, allowed: boolean, message: string | null, reason: Types.ErrorReason | null }> } | null };


export const ShipmentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Shipment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shipment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"filename"}},{"kind":"Field","name":{"kind":"Name","value":"pages"}},{"kind":"Field","name":{"kind":"Name","value":"sheets"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"documentUrl"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"submittedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasureMarkedAt"}},{"kind":"Field","name":{"kind":"Name","value":"erasedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handedOverAt"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sides"}},{"kind":"Field","name":{"kind":"Name","value":"colour"}},{"kind":"Field","name":{"kind":"Name","value":"destination"}},{"kind":"Field","name":{"kind":"Name","value":"registered"}}]}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"netCents"}},{"kind":"Field","name":{"kind":"Name","value":"surchargeCents"}},{"kind":"Field","name":{"kind":"Name","value":"vatCents"}},{"kind":"Field","name":{"kind":"Name","value":"grossCents"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"priceList"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sender"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"firstName"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"lastName"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"name"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"assignees"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"firstName"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"lastName"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"approval"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"deciders"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"comment"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"decisions"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"state"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"decidedAt"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"comment"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"shipmentNumber"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"changedSince"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"lastName"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedFor"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"firstName"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]},{"kind":"Field","name":{"kind":"Name","value":"lastName"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"BooleanValue","value":true}}]}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"possibleDuplicateOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"allowedActions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"allowed"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}}]} as unknown as DocumentNode<ShipmentQuery, ShipmentQueryVariables>;