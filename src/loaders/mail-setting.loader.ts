import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { readSettings } from '../queries/notice/notice-item.query.js';
import type { EffectiveSetting } from '../queries/notice/mail-setting.rules.js';
import { settingsOf } from '../services/notice/mail-setting.service.js';
import type { Viewer } from '../shield/viewer.js';

/** Loads the mail settings of users of the account in batches. */
export function mailSettingsLoader(
  dataSource: DataSource,
  { accountId }: Viewer,
): DataLoader<string, EffectiveSetting[]> {
  return new DataLoader(async (userIds) => {
    const stored = await readSettings(
      dataSource.manager,
      userIds.map((userId) => ({ accountId, userId })),
    );
    return userIds.map((userId) => settingsOf(stored.filter((setting) => setting.userId === userId)));
  });
}
