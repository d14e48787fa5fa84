import { may, signedIn } from '../access.js';
import { fields, mergedRows } from './rows.js';

/** The requirements of the fields of the mobile app (PLY-16). */
export const appMatrix = mergedRows(
  fields('Viewer', signedIn, 'appAreas', 'keyFigures'),
  fields('User', may('users.read'), 'hiddenAppAreas', 'hiddenKeyFigures'),
);
