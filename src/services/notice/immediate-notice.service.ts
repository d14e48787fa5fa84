import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '../../clock.js';
import { withParts } from '../../parts.js';
import { insertIfAbsent } from '../../database/write.js';
import { inTransaction } from '../../database/transaction.js';
import { newId } from '../../entities/id.js';
import { NoticePause } from '../../entities/notice-pause.entity.js';
import { lettersShown, type MailMessage } from '../../entities/mail-message.js';
import {
  dueBundles,
  isSame,
  readClaimed,
  readClaimedWaiting,
  type BundleContent,
  type BundleKey,
  type LockedBundle,
  type WaitingBundle,
} from '../../queries/notice/immediate-notice.query.js';
import {
  claimNotices,
  startPauses,
  lockBundles,
  postponeBundles,
  removeClaimed,
} from './immediate-notice.record.js';
import { readEarlierDecisions, type DecisionHistory } from '../../queries/notice/notice-decision.query.js';
import { readGroups, type GroupsOfUsers } from '../../queries/notice/notice-group.query.js';
import { readSettings } from '../../queries/notice/notice-item.query.js';
import { readDecidedLetters, toldTo } from '../../queries/notice/notice-letter.query.js';
import { findNoticeUsers, type NoticeRecipient } from '../../queries/notice/notice-recipient.query.js';
import { readDeputies, type DeputiesAtMoment } from '../../queries/notice/deputy.query.js';
import { decisionRight } from '../../queries/visibility.js';
import { allOf, isIn } from '../../queries/list/condition.js';
import { grantsOf } from '../../shield/grants.js';
import { grantsOfDeputy } from '../../shield/representation.js';
import { mayReceive } from '../../queries/mail/mail.access.js';
import { effectiveSetting } from '../../queries/notice/mail-setting.rules.js';
import { bundleDue, concernOf, eventsOf } from '../../queries/notice/notice-bundle.rules.js';
import { addresseeOf } from './notice.service.js';
import type { NewMail, OutboxService } from '../mail/outbox.service.js';
import type { Signals } from '../signals.js';

const bundlesAtOnce = 100;

/** A mail to be written for a bundle. */
interface BundledMail {
  bundle: BundleKey;
  recipient: NoticeRecipient;
  /** Distinguishes the mails of a user. */
  firstId: string;
  message: MailMessage;
}

/**
 * Writes immediate notices into mails (XSP-6): all notices of a user within a burst, or within the pause after a mail, go into one mail
 * per topic. A notice is removed in the transaction that writes its mail, so that it is mailed exactly once even if a process is
 * killed; any number of processes may do it.
 */
export class ImmediateNoticeService extends withParts<{
  dataSource: DataSource;
  clock: Clock;
  outbox: OutboxService;
  signals: Signals;
}>() {
  /** Writes the mails that are due, with a fixed number of statements per hundred bundles; returns whether there may be more. */
  async sendDue(): Promise<boolean> {
    const now = this.clock.now();
    const due = await dueBundles(this.dataSource.manager, now, bundlesAtOnce);
    if (due.length === 0) return false;
    await insertIfAbsent(
      this.dataSource.manager,
      NoticePause,
      due.map((key) => ({ ...key, quietUntil: new Date(0), streak: 0 })),
    );
    const mails = await inTransaction(this.dataSource, async (manager) => {
      const locked = await lockBundles(manager, due);
      const timed = locked.map((bundle) => ({
        ...bundle,
        dueAt: bundleDue(bundle.first, bundle.last, bundle.quietUntil),
      }));
      await postponeBundles(
        manager,
        timed.filter(({ dueAt }) => dueAt > now),
      );
      return this.write(
        manager,
        timed.filter(({ dueAt }) => dueAt <= now),
        now,
      );
    });
    if (mails > 0) this.signals.send('mail');
    return due.length === bundlesAtOnce;
  }

  /** Writes the mails of locked bundles and removes their notices; returns the number of mails. */
  private async write(manager: EntityManager, bundles: readonly LockedBundle[], now: Date): Promise<number> {
    if (bundles.length === 0) return 0;
    const claim = newId();
    await claimNotices(manager, bundles, claim);
    const mails = await this.mailsOf(manager, await this.withoutSwitchedOff(manager, bundles), claim);
    const reachable = mails.filter(({ message, recipient }) => mayReceive(message, recipient));
    await this.outbox.enqueue(manager, reachable.map(newMail));
    await removeClaimed(manager, bundles, claim);
    await startPauses(
      manager,
      bundles.filter((bundle) => reachable.some((mail) => isSame(mail.bundle, bundle))),
      now,
    );
    return reachable.length;
  }

  /** Leaves out notices that the user has switched off in the meantime. */
  private async withoutSwitchedOff(
    manager: EntityManager,
    bundles: readonly BundleKey[],
  ): Promise<BundleKey[]> {
    const settings = await readSettings(manager, bundles);
    return bundles.filter(({ userId, topic }) =>
      eventsOf(topic).some((event) => {
        const stored = settings.find((each) => each.userId === userId && each.event === event) ?? null;
        return effectiveSetting(event, stored).mode !== 'NONE';
      }),
    );
  }

  private async mailsOf(
    manager: EntityManager,
    bundles: readonly BundleKey[],
    claim: string,
  ): Promise<BundledMail[]> {
    if (bundles.length === 0) return [];
    const accountIds = [...new Set(bundles.map(({ accountId }) => accountId))];
    const where = allOf([
      isIn('u.account_id', accountIds),
      isIn('u.id', [...new Set(bundles.map(({ userId }) => userId))]),
    ]);
    const recipients = await findNoticeUsers(manager, where);
    const isWaiting = ({ topic }: BundleKey): boolean => topic === 'APPROVAL_WAITING';
    const waiting = await readClaimedWaiting(manager, bundles.filter(isWaiting), claim);
    const earlier = await readEarlierDecisions(
      manager,
      waiting.flatMap(({ letters }) => letters.map(({ shipment }) => shipment)),
    );
    const contents = await readClaimed(manager, bundles, claim);
    const senderIds = waiting.map(({ senderId }) => senderId);
    const people = allOf([
      isIn('u.account_id', accountIds),
      isIn('u.id', [...new Set([...bundles.map(({ userId }) => userId), ...senderIds])]),
    ]);
    const standing =
      waiting.length === 0
        ? null
        : {
            groups: await readGroups(manager, accountIds, people),
            deputies: await readDeputies(manager, accountIds, this.clock.now()),
          };
    const approvalIds = contents
      .filter(({ topic }) => topic === 'LETTER_DECIDED')
      .flatMap(({ first }) => first.map(({ subjectId }) => subjectId));
    const letters = await readDecidedLetters(manager, accountIds, approvalIds);
    return contents.flatMap((content): BundledMail[] => {
      const recipient = recipients.find(({ userId }) => userId === content.userId);
      const [first] = content.first;
      if (recipient === undefined || first === undefined) return [];
      const message = ((): MailMessage | null => {
        switch (content.topic) {
          case 'APPROVAL_WAITING':
            return standing === null ? null : waitingMessage(recipient, standing, waiting, earlier);
          case 'LETTER_DECIDED':
            return {
              ...addresseeOf(recipient),
              kind: 'LETTERS_DECIDED',
              total: content.total,
              letters: content.first
                .map(({ subjectId }) => letters.get(subjectId))
                .filter((letter) => letter !== undefined)
                .map((letter) => toldTo(recipient, letter)),
            };
          default:
            return happeningsMessage(recipient, content);
        }
      })();
      return message === null ? [] : [{ bundle: content, recipient, firstId: first.id, message }];
    });
  }
}

/** The letters that still wait for this approver; null if there are none. */
function waitingMessage(
  approver: NoticeRecipient,
  { groups, deputies }: { groups: GroupsOfUsers; deputies: DeputiesAtMoment },
  waiting: readonly WaitingBundle[],
  earlier: ReadonlyMap<string, DecisionHistory>,
): MailMessage | null {
  const representing = deputies.representedBy(approver);
  const grants = representing.length === 0 ? grantsOf(approver) : grantsOfDeputy(approver);
  const decider = { ...approver, grants, representing, ...groups.placesOf(approver) };
  const portions = waiting.filter((portion) => {
    const { accountId, userId, senderId } = portion;
    const senderGroupIds = groups.of({ accountId, userId: senderId }).groupIds;
    return userId === approver.userId && decisionRight(decider, { ...portion, senderGroupIds }) !== null;
  });
  if (portions.length === 0) return null;
  return {
    ...addresseeOf(approver),
    kind: 'APPROVALS_WAITING',
    total: portions.reduce((sum, { total }) => sum + total, 0),
    letters: portions
      .flatMap(({ letters }) => letters)
      .map(({ letter, shipment }) => ({ ...letter, ...earlier.get(shipment.id) }))
      .sort((one, other) => one.waitingSince.localeCompare(other.waitingSince))
      .slice(0, lettersShown),
  };
}

function happeningsMessage(
  recipient: NoticeRecipient,
  { topic, address, total, first }: BundleContent,
): MailMessage {
  return {
    ...addresseeOf(recipient, address ?? recipient.email),
    kind: 'HAPPENINGS',
    concern: concernOf([topic]),
    total,
    happenings: first.map(({ happening }) => happening).filter((each) => each !== null),
  };
}

function newMail({ recipient, firstId, message }: BundledMail): NewMail {
  const { accountId, userId } = recipient;
  const uniqueKey = `${message.kind}:${userId}:${firstId}`;
  return { accountId, recipientId: userId, uniqueKey, urgency: 0, message };
}
