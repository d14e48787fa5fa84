import type { EntityManager } from 'typeorm';
import type { User } from '../../entities/user.entity.js';
import { findAccessFacts, hasAccess } from '../../queries/authentication/access.js';
import { refusal } from '../../errors/vieraugen-error.js';
import type { Viewer } from '../../shield/viewer.js';
import { assertAccessLossConfirmed } from '../confirmation.js';
import { ShipmentWatch } from '../notice/shipment-watch.js';

/** The losses that a caller has confirmed. */
interface Confirmed {
  confirmedAccessLoss?: number | null;
  confirmedUnwatchedShipments?: number | null;
}

/** The losses that a change of a user can cause: the user's access, and the last notified approver of waiting shipments. */
export class UserLosses {
  private constructor(
    private readonly manager: EntityManager,
    private readonly user: User,
    private readonly hadAccess: boolean,
    private readonly watch: ShipmentWatch,
  ) {}

  /** Reads the state before the change. */
  static async before(manager: EntityManager, user: User): Promise<UserLosses> {
    const watch = await ShipmentWatch.read(manager, user.accountId);
    return new UserLosses(manager, user, await hasAccessNow(manager, user), watch);
  }

  /**
   * Compares with the state after the change. CONFLICT for an unconfirmed loss (`ShipmentWatch.settle`); FORBIDDEN for the viewer's own access,
   * which is lost if only locked groups stay: nobody can lock themselves (LXP-4, LXP-7).
   */
  async settle(
    viewer: Viewer,
    { confirmedAccessLoss, confirmedUnwatchedShipments }: Confirmed,
    now: Date,
  ): Promise<void> {
    const losesAccess = this.hadAccess && !(await hasAccessNow(this.manager, this.user));
    if (losesAccess && this.user.id === viewer.userId) throw refusal('OWN_ACCESS_LOSS');
    assertAccessLossConfirmed(losesAccess ? 1 : 0, confirmedAccessLoss);
    await this.watch.settle(confirmedUnwatchedShipments, now);
  }
}

async function hasAccessNow(manager: EntityManager, { accountId, id }: User): Promise<boolean> {
  const facts = await findAccessFacts(manager, accountId, id);
  return facts !== undefined && hasAccess(facts);
}
