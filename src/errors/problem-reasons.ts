import { merging } from '../merged.js';
import type { FactsOf, Joined } from './reasons/catalogue.js';
import { accountProblems } from './reasons/account.problems.js';
import { accountingProblems } from './reasons/accounting.problems.js';
import { approvalProblems } from './reasons/approval.problems.js';
import { credentialProblems } from './reasons/credential.problems.js';
import { groupProblems } from './reasons/group.problems.js';
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
  shipment: shipmentProblems,
  approval: approvalProblems,
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
  shipmentProblems,
  approvalProblems,
  noticeProblems,
  accountingProblems,
);

/** A reason for a problem from the catalogue. */
export type ProblemReason = keyof typeof problemReasons;

/** The facts that the messages of a problem name. */
export type FactsOfProblem<R extends ProblemReason> = FactsOf<(typeof problemReasons)[R]>;
