import type { Access } from '../access.js';
import { accountMatrix } from './account.matrix.js';
import { accountingMatrix } from './accounting.matrix.js';
import { activityMatrix } from './activity.matrix.js';
import { appMatrix } from './app.matrix.js';
import { ownerAreaMatrix } from './owner-area.matrix.js';
import { approvalMatrix } from './approval.matrix.js';
import { authenticationMatrix } from './authentication.matrix.js';
import { billingContactMatrix } from './billing-contact.matrix.js';
import { bookingTemplateInputMatrix, bookingTemplateMatrix } from './booking-template.matrix.js';
import { credentialInputMatrix, credentialMatrix } from './credential.matrix.js';
import { customRoleInputMatrix, customRoleMatrix } from './custom-role.matrix.js';
import { deputyshipInputMatrix, deputyshipMatrix } from './deputyship.matrix.js';
import { groupMatrix } from './group.matrix.js';
import { listMatrix } from './list.matrix.js';
import { mailInputMatrix, mailMatrix } from './mail.matrix.js';
import { noticeMatrix } from './notice.matrix.js';
import { mergedRows, type Matrix } from './rows.js';
import { shipmentMatrix } from './shipment.matrix.js';
import { userInputMatrix, userMatrix } from './user.matrix.js';

/**
 * The requirement of every field of the schema. A missing, an unknown or a doubled field does not compile; the start checks it again.
 * Fields with a relation are nullable: a viewer who may name them, but not on this object, gets null and FORBIDDEN there.
 */
export const matrix: Matrix = mergedRows(
  listMatrix,
  authenticationMatrix,
  accountMatrix,
  userMatrix,
  appMatrix,
  ownerAreaMatrix,
  billingContactMatrix,
  groupMatrix,
  credentialMatrix,
  customRoleMatrix,
  shipmentMatrix,
  bookingTemplateMatrix,
  approvalMatrix,
  deputyshipMatrix,
  noticeMatrix,
  mailMatrix,
  activityMatrix,
  accountingMatrix,
);

/** Requirements of single input fields beyond those of the operation; the services check the submitted values. */
export const inputMatrix: Readonly<Record<string, Access>> = {
  ...userInputMatrix,
  ...credentialInputMatrix,
  ...customRoleInputMatrix,
  ...bookingTemplateInputMatrix,
  ...mailInputMatrix,
  ...deputyshipInputMatrix,
};
