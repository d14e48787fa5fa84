import type { DataSource } from 'typeorm';
import type { Clock } from '../../clock.js';
import { inTransaction } from '../../database/transaction.js';
import { updateOne } from '../../database/write.js';
import { changesOf } from '../../entities/activity-change.js';
import { User } from '../../entities/user.entity.js';
import { Problems } from '../../errors/problems.js';
import type { Viewer } from '../../shield/viewer.js';
import { lockAccount } from '../authentication/account.lock.js';
import { raiseAuthority } from '../authentication/authority.record.js';
import type { ActivityService } from '../activity/activity.service.js';
import { UpdateProfileCommand } from './user.commands.js';
import { derivedColumns } from './user.record.js';
import { userReference } from '../activity/named-reference.js';
import { findUser } from '../../queries/user/stored-user.query.js';
import { storedCommand } from '../../text/command.js';

/** Changes the name, the salutation and the language of the viewer, whatever the viewer's role (XSP-5). */
export class ProfileService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly activities: ActivityService,
  ) {}

  /** Changes the viewer's own name, salutation and language. BAD_USER_INPUT with all problems at once. */
  async update(viewer: Viewer, given: UpdateProfileCommand): Promise<User> {
    const input = storedCommand(UpdateProfileCommand, given);
    const problems = Problems.of(input);
    problems.refuseNull(input, ['firstName', 'lastName', 'language']);
    problems.throwIfAny();
    const { accountId, userId } = viewer;
    return inTransaction(this.dataSource, async (manager) => {
      await lockAccount(manager, viewer);
      const before = await findUser(manager, accountId, userId);
      const after = {
        firstName: input.firstName ?? before.firstName,
        lastName: input.lastName ?? before.lastName,
        salutation: input.salutation === undefined ? before.salutation : input.salutation,
        language: input.language ?? before.language,
      };
      const changed = changesOf(before, after);
      if (changed.length === 0) return before;
      await raiseAuthority(manager, accountId);
      await updateOne(
        manager,
        User,
        { accountId, id: userId },
        { ...after, ...derivedColumns(before, after), updatedAt: this.clock.now() },
      );
      await this.activities.append(manager, viewer, {
        event: { type: 'USER_UPDATED', facts: { changed } },
        subject: userReference({ id: userId, ...after }),
      });
      return findUser(manager, accountId, userId);
    });
  }
}
