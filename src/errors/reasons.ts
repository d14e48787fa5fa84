import { merging } from '../merged.js';
import type { ErrorCode } from './reasons/codes.js';
import type { FactsOf, Joined } from './reasons/catalogue.js';
import { accountReasons } from './reasons/account.reasons.js';
import { accountingReasons } from './reasons/accounting.reasons.js';
import { approvalReasons } from './reasons/approval.reasons.js';
import { billingContactReasons } from './reasons/billing-contact.reasons.js';
import { bookingTemplateReasons } from './reasons/booking-template.reasons.js';
import { assignmentReasons } from './reasons/assignment.reasons.js';
import { authenticationReasons } from './reasons/authentication.reasons.js';
import { credentialReasons } from './reasons/credential.reasons.js';
import { customRoleReasons } from './reasons/custom-role.reasons.js';
import { deputyshipReasons } from './reasons/deputyship.reasons.js';
import { groupReasons } from './reasons/group.reasons.js';
import { mailReasons } from './reasons/mail.reasons.js';
import { requestReasons } from './reasons/request.reasons.js';
import { shipmentReasons } from './reasons/shipment.reasons.js';
import { userReasons } from './reasons/user.reasons.js';

/** The reasons of each concept. */
export const reasonsByConcept = {
  request: requestReasons,
  authentication: authenticationReasons,
  account: accountReasons,
  user: userReasons,
  billingContact: billingContactReasons,
  group: groupReasons,
  credential: credentialReasons,
  customRole: customRoleReasons,
  deputyship: deputyshipReasons,
  shipment: shipmentReasons,
  assignment: assignmentReasons,
  bookingTemplate: bookingTemplateReasons,
  approval: approvalReasons,
  mail: mailReasons,
  accounting: accountingReasons,
};

/** Every value of `errors[].extensions.reason`. All expected errors have one; an internal error has none. */
export const errorReasons: Joined<typeof reasonsByConcept> = merging<string>('The catalogue of reasons')(
  requestReasons,
  authenticationReasons,
  accountReasons,
  userReasons,
  billingContactReasons,
  groupReasons,
  credentialReasons,
  customRoleReasons,
  deputyshipReasons,
  shipmentReasons,
  assignmentReasons,
  bookingTemplateReasons,
  approvalReasons,
  mailReasons,
  accountingReasons,
);

/** A reason from the catalogue. */
export type ErrorReason = keyof typeof errorReasons;

/** A reason with which the gateway itself refuses; the others are those of the framework. */
export type RefusalReason = {
  [R in ErrorReason]: (typeof errorReasons)[R]['code'] extends ErrorCode ? R : never;
}[ErrorReason];

/** The facts that the messages of a reason name. */
export type FactsOfReason<R extends ErrorReason> = FactsOf<(typeof errorReasons)[R]>;

/** The code of a reason. */
export function codeOf(reason: RefusalReason): ErrorCode {
  return errorReasons[reason].code;
}
