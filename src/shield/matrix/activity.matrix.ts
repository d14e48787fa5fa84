import { may } from '../access.js';
import { connection, fields, mergedRows, mutation } from './rows.js';

// The result reveals the length of the log, and entries of all groups.
const wholeLog = may('activities.read', 'ACCOUNT');

/** The requirements of the fields of the activity log. */
export const activityMatrix = mergedRows(
  { 'Query.activities': may('activities.read') },
  fields(
    'Activity',
    may('activities.read'),
    'id',
    'type',
    'text',
    'actor',
    'subjectUser',
    'group',
    'ipAddress',
    'createdAt',
  ),
  connection('Activity', may('activities.read')),
  { 'Query.activityVerification': wholeLog },
  mutation('verifyActivities', may('activities.verify', 'ACCOUNT'), {
    checksSecret: false,
    returns: { activityVerification: wholeLog },
  }),
  fields('ActivityVerification', wholeLog, 'runningSince', 'result'),
  fields(
    'ActivityVerificationResult',
    wholeLog,
    'verifiedAt',
    'entries',
    'waitingEntries',
    'head',
    'faultCount',
    'faults',
  ),
  fields('ActivityFault', wholeLog, 'reason', 'sequence', 'activityId', 'message', 'activity'),
);
