import { may } from '../access.js';
import { fields, mergedRows, mutation } from './rows.js';

/** The requirements of the fields of mail settings and of the days of notices. */
export const noticeMatrix = mergedRows(
  mutation('updateMailSettings', may('mailSettings.manage'), { checksSecret: false, returns: ['user'] }),
  { 'User.mailSettings': may('mailSettings.manage', 'OWN', 'MAIL_SETTINGS_WITHIN_REACH') },
  fields('MailSetting', may('mailSettings.manage'), 'event', 'mode', 'digestTime', 'mandatory'),
  fields('NoticeDays', may('account.read'), 'weekdays', 'holidays'),
  fields('HolidayRegion', may('account.read'), 'country', 'state'),
);
