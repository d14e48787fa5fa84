import { may } from '../access.js';
import { connection, fields, mergedRows } from './rows.js';

/** What the fields of the activity log take. */
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
