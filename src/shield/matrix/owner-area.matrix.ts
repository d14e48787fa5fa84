import { may } from '../access.js';
import { fields, mergedRows } from './rows.js';

/** The requirements of the fields of owner areas (PLY-13). */
export const ownerAreaMatrix = mergedRows(fields('User', may('users.read'), 'ownerAreas'));
