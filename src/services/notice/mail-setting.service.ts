import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { findAll } from '../../database/find.js';
import { insert, removeAny } from '../../database/write.js';
import { afterCommit, inTransaction } from '../../database/transaction.js';
import type { Changed } from '../../entities/activity-change.js';
import { mailEventNames, mailEvents, type MailEvent } from '../../entities/mail-event.js';
import { MailSetting } from '../../entities/mail-setting.entity.js';
import type { User } from '../../entities/user.entity.js';
import { Problems } from '../../errors/problems.js';
import type { Viewer } from '../../shield/viewer.js';
import { lockAccount } from '../authentication/account.lock.js';
import type { ActivityService } from '../activity/activity.service.js';
import { type MailSettingCommand, UpdateMailSettingsCommand } from './notice.commands.js';
import { effectiveSetting, type EffectiveSetting } from '../../queries/notice/mail-setting.rules.js';
import { guardMailSettings } from './mail-setting.guard.js';
import { ShipmentWatch } from './shipment-watch.js';
import type { Signals } from '../signals.js';
import { namedUser } from '../activity/named.js';
import { findVisibleUser } from '../../queries/user/stored-user.query.js';
import { storedCommand } from '../../text/command.js';

/** Changes mail settings: a user's own, or those of users whom the viewer can edit (XSP-6). */
export class MailSettingService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  activities: ActivityService;
  signals: Signals;
}>() {
  /**
   * Changes the settings of a user. FORBIDDEN for a user who outranks the viewer or belongs to further groups, NOT_FOUND for a hidden user,
   * INVALID_STATE for a deleted one, BAD_USER_INPUT with all problems, such as an event that cannot be switched off, CONFLICT unless the
   * number of shipments that lose their last watcher is confirmed.
   */
  async update(viewer: Viewer, given: UpdateMailSettingsCommand): Promise<User> {
    const input = storedCommand(UpdateMailSettingsCommand, given);
    const problems = Problems.of(input);
    checkSettings(problems, input.settings);
    return inTransaction(this.dataSource, async (manager) => {
      await lockAccount(manager, viewer);
      const target = await findVisibleUser(manager, viewer, input.userId ?? viewer.userId);
      guardMailSettings(viewer, target, target.user);
      problems.throwIfAny();
      const watch = await ShipmentWatch.read(manager, viewer.accountId);
      const changed = await this.store(manager, target.user, input.settings);
      await watch.settle(input.confirmedUnwatchedShipments, this.clock.now());
      if (changed.length > 0) {
        await this.activities.append(manager, viewer, {
          event: { type: 'MAIL_SETTINGS_UPDATED', facts: { changed } },
          subject: namedUser(target.user),
        });
        afterCommit(manager, () => {
          this.signals.send('slots');
        });
      }
      return target.user;
    });
  }

  private async store(
    manager: EntityManager,
    { accountId, id: userId }: User,
    settings: readonly MailSettingCommand[],
  ): Promise<Changed<MailEvent>> {
    const before = new Map(
      (
        await findAll(
          manager,
          MailSetting,
          { accountId, userId },
          { columns: ['event', 'mode', 'digestTime'] },
        )
      ).map((setting) => [setting.event, setting]),
    );
    const changed: Changed<MailEvent> = [];
    for (const { event, mode, digestTime } of settings) {
      const former = told(effectiveSetting(event, before.get(event) ?? null));
      const after = effectiveSetting(event, { mode, digestTime: digestTime ?? null });
      if (former === told(after)) continue;
      changed.push({ field: event, before: former, after: told(after) });
      await removeAny(manager, MailSetting, { accountId, userId, event });
      await insert(manager, MailSetting, {
        accountId,
        userId,
        event,
        mode: after.mode,
        digestTime: after.digestTime,
        updatedAt: this.clock.now(),
      });
    }
    return changed;
  }
}

/** All settings of a user, in the order of the catalogue. */
export function settingsOf(
  stored: readonly Pick<MailSetting, 'event' | 'mode' | 'digestTime'>[],
): EffectiveSetting[] {
  const byEvent = new Map(stored.map((setting) => [setting.event, setting]));
  return mailEventNames.map((event) => effectiveSetting(event, byEvent.get(event) ?? null));
}

function checkSettings(problems: Problems, settings: readonly MailSettingCommand[]): void {
  const seen = new Set<MailEvent>();
  for (const [index, { event, mode, digestTime }] of settings.entries()) {
    if (seen.has(event)) problems.add(`settings.${index}.event`, 'EVENT_REPEATED');
    seen.add(event);
    if (mailEvents[event].mandatory && mode !== mailEvents[event].mode)
      problems.add(`settings.${index}.mode`, 'MAIL_MANDATORY');
    if (digestTime != null && mode !== 'DIGEST')
      problems.add(`settings.${index}.digestTime`, 'TIME_WITHOUT_DIGEST');
  }
}

function told({ mode, digestTime }: EffectiveSetting): string {
  return digestTime === null ? mode : `${mode} ${digestTime}`;
}
