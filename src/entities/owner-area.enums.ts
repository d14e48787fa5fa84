import { describeEnum } from './described-enum.js';

/** An area in which users are chosen as owners. */
export const OwnerArea = describeEnum('OwnerArea', 'An area in which users are chosen as owners (PLY-13).', {
  TEMPLATES: 'Booking templates: their owner.',
  APPROVALS: 'Approvals: the deputy of an approver.',
});
/** See the constant of the same name. */
export type OwnerArea = keyof typeof OwnerArea;
