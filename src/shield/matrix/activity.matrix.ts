import { may } from '../access.js';
import { connection, fields, mergedRows } from './rows.js';

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
);
