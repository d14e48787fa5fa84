import { describeEnum } from './described-enum.js';

/** Whether and when a user is notified of an event by mail. */
export const MailMode = describeEnum('MailMode', 'The mode of notification by mail for an event (XSP-6).', {
  IMMEDIATE: 'Within seconds. Further events of the next minutes are collected in one mail.',
  DIGEST: 'In a digest, at a set time of the day.',
  NONE: 'No mail.',
});
/** See the constant of the same name. */
export type MailMode = keyof typeof MailMode;
