import { merging } from '../merged.js';
import type { FactsOf, Joined } from './reasons/catalogue.js';
import { accountProblems } from './reasons/account.problems.js';
import { accountingProblems } from './reasons/accounting.problems.js';
import { approvalProblems } from './reasons/approval.problems.js';
import { bookingTemplateProblems } from './reasons/booking-template.problems.js';
import { assignmentProblems } from './reasons/assignment.problems.js';
import { credentialProblems } from './reasons/credential.problems.js';
import { customRoleProblems } from './reasons/custom-role.problems.js';
import { deputyshipProblems } from './reasons/deputyship.problems.js';
import { groupProblems } from './reasons/group.problems.js';
import { mailProblems } from './reasons/mail.problems.js';
import { noticeProblems } from './reasons/notice.problems.js';
import { requestProblems } from './reasons/request.problems.js';
import { shipmentProblems } from './reasons/shipment.problems.js';
import { textProblems } from './reasons/text.problems.js';
import { userProblems } from './reasons/user.problems.js';

/** The problems of each concept. */
export const problemsByConcept = {
  request: requestProblems,
  text: textProblems,
  account: accountProblems,
  user: userProblems,
  group: groupProblems,
  credential: credentialProblems,
  customRole: customRoleProblems,
  deputyship: deputyshipProblems,
  shipment: shipmentProblems,
  assignment: assignmentProblems,
  bookingTemplate: bookingTemplateProblems,
  approval: approvalProblems,
  mail: mailProblems,
  notice: noticeProblems,
  accounting: accountingProblems,
};

/** Every value of `problems[].reason`. */
export const problemReasons: Joined<typeof problemsByConcept> = merging<string>('The catalogue of problems')(
  requestProblems,
  textProblems,
  accountProblems,
  userProblems,
  groupProblems,
  credentialProblems,
  customRoleProblems,
  deputyshipProblems,
  shipmentProblems,
  assignmentProblems,
  bookingTemplateProblems,
  approvalProblems,
  mailProblems,
  noticeProblems,
  accountingProblems,
);

/** A reason for a problem from the catalogue. */
export type ProblemReason = keyof typeof problemReasons;

/** The facts that the messages of a problem name. */
export type FactsOfProblem<R extends ProblemReason> = FactsOf<(typeof problemReasons)[R]>;
