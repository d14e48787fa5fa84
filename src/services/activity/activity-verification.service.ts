import type { DataSource, EntityManager } from 'typeorm';
import { minute, type Clock } from '../../clock.js';
import { findOne } from '../../database/find.js';
import { inTransaction } from '../../database/transaction.js';
import { ActivityVerification, type KeptFault } from '../../entities/activity-verification.entity.js';
import { newId } from '../../entities/id.js';
import { withParts } from '../../parts.js';
import type { Viewer } from '../../shield/viewer.js';
import type { Signals } from '../signals.js';
import { verifyLog } from './activity-verification.js';
import {
  claimNext,
  keepOutcome,
  readAccountsAfter,
  releaseAllClaims,
  releaseClaim,
  renewClaim,
  requestForSchedule,
  requestForUser,
  type ClaimedVerification,
  type VerificationOutcome,
} from './activity-verification.record.js';

/** The maximum number of stored faults of a log. */
const faultsKept = 100;
const accountsPerRound = 500;
/** After this time without a renewal, a run counts as killed, and the verification begins again. */
const claimDuration = minute;
const renewalInterval = minute / 4;

/** Called for a log with faults. */
export type ReportFaultyLog = (accountId: string, faultCount: number) => void;

/**
 * Verifies the logs of accounts in the background (LXP-14): on the request of a user, and every log once a night. An account has at most one
 * verification at a time, whatever the number of processes; that of a killed process begins again.
 */
export class ActivityVerificationService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  secretKey: string;
  signals: Signals;
  /** Takes the account's lock and checks the viewer's permissions again. */
  lockAccount: (manager: EntityManager, viewer: Viewer) => Promise<unknown>;
}>() {
  private readonly stopping = new AbortController();

  /** The verification of the viewer's log; null before the first one. */
  async find({ accountId }: Viewer): Promise<ActivityVerification | null> {
    return findOne(this.dataSource.manager, ActivityVerification, { accountId });
  }

  /** Requests a verification of the viewer's log. Another request before its end has no effect. */
  async request(viewer: Viewer): Promise<ActivityVerification | null> {
    await inTransaction(this.dataSource, async (manager) => {
      await this.lockAccount(manager, viewer);
      await requestForUser(manager, viewer.accountId, this.clock.now());
    });
    const requested = await this.find(viewer);
    this.signals.send('verification');
    return requested;
  }

  /** Requests a verification of every account's log. */
  async requestAll(renewLock: () => Promise<void>): Promise<void> {
    const { manager } = this.dataSource;
    for (let after: string | undefined = ''; after !== undefined;) {
      const accountIds: string[] = await readAccountsAfter(manager, after, accountsPerRound);
      if (accountIds.length > 0) await requestForSchedule(manager, accountIds, this.clock.now());
      after = accountIds.at(-1);
      await renewLock();
    }
    this.signals.send('verification');
  }

  /** Runs the next requested verification; returns whether there was one. */
  async verifyNext(report: ReportFaultyLog): Promise<boolean> {
    if (this.stopping.signal.aborted) return false;
    const now = this.clock.now();
    const staleBefore = new Date(now.getTime() - claimDuration);
    const claimed = await claimNext(this.dataSource.manager, newId(), now, staleBefore);
    if (claimed === null) return false;
    const timer = setInterval(() => {
      // A lost connection also ends the verification itself, which reports it.
      renewClaim(this.dataSource.manager, claimed, this.clock.now()).catch(() => undefined);
    }, renewalInterval);
    try {
      const outcome = await this.verify(claimed, now);
      const isKept = await keepOutcome(this.dataSource.manager, claimed, outcome);
      if (isKept && outcome.faultCount > 0) report(claimed.accountId, outcome.faultCount);
      return true;
    } catch (error) {
      if (error !== this.stopping.signal.reason) throw error;
      await releaseClaim(this.dataSource.manager, claimed);
      return false;
    } finally {
      clearInterval(timer);
    }
  }

  /** Ends the running verification between two pages; the next run, of any process, begins it again. */
  stop(): void {
    this.stopping.abort();
  }

  /** Ends the claims of dead processes at once; only if no other process uses the database. */
  async forgetClaims(): Promise<void> {
    await releaseAllClaims(this.dataSource.manager);
  }

  private async verify(
    { accountId, soundHead }: ClaimedVerification,
    verifiedAt: Date,
  ): Promise<VerificationOutcome> {
    let faultCount = 0;
    const faults: KeptFault[] = [];
    const { entries, waiting, head } = await verifyLog(this.dataSource, accountId, {
      key: this.secretKey,
      expected: soundHead,
      report: ({ activityId, sequence, reason }) => {
        faultCount++;
        if (faults.length < faultsKept) faults.push({ activityId, sequence, reason });
      },
      signal: this.stopping.signal,
    });
    return {
      verifiedAt,
      entries,
      waiting,
      head,
      soundHead: faultCount === 0 && head.sequence > 0 ? head : soundHead,
      faultCount,
      faults,
    };
  }
}
