import {
  decidesFor,
  groupMode,
  isExamined,
  may,
  seesLetter,
  type Code,
  type Group,
  type Key,
  type Letter,
  type Person,
} from './model.js';
import type { Kind, Operations, Rule } from './rule.js';

type Status = Letter['status'];

/** LXP-2, LXP-3, LXP-11. */
export const letterRules = {
  createShipment: {
    needs: 'SHIPMENTS_SEND',
    refusals: (by, { group, upload, impossible }, key) => [
      ...wrongGroup(by, group, key),
      ...(impossible ? (['BAD_USER_INPUT'] as const) : []),
      ...(upload === 'USED' ? (['CONFLICT'] as const) : []),
      ...(upload === 'FOREIGN' ? (['NOT_FOUND'] as const) : []),
    ],
    effect: (by, { group, draft }, { id, uploadId, approvalId }, key) => {
      const { account } = by;
      const name = `letter ${account.letters.length + 1}`;
      const letter: Letter = {
        account,
        id,
        name,
        sender: by,
        group: meant(group, key),
        status: 'DRAFT',
        approval: null,
        decisions: [],
        formerApprovals: [],
        uploadId,
      };
      account.letters.push(letter);
      return draft ? letter : submitted(letter, approvalId);
    },
  },
  updateShipment: {
    needs: 'SHIPMENTS_SEND',
    refusals: (by, { letter, group, impossible }, key) =>
      bySender(by, letter, key, ['DRAFT', 'REJECTED'], () => [
        ...(group === undefined ? wrongGroup(by, letter.group) : wrongGroup(by, group, key)),
        ...(impossible === true ? (['BAD_USER_INPUT'] as const) : []),
      ]),
    effect: (_by, { letter, group }, _made, key) => {
      if (group !== undefined) letter.group = meant(group, key);
      return letter;
    },
  },
  submitShipment: {
    needs: 'SHIPMENTS_SEND',
    refusals: (by, { letter }, key) =>
      bySender(by, letter, key, ['DRAFT', 'REJECTED'], () => wrongGroup(by, letter.group)),
    effect: (_by, { letter }, { approvalId }) => submitted(letter, approvalId),
  },
  cancelShipment: {
    needs: 'SHIPMENTS_SEND',
    refusals: (by, { letter }, key) => bySender(by, letter, key, ['PENDING_APPROVAL', 'QUEUED'], () => []),
    effect: (by, { letter }) => {
      if (letter.approval?.state === 'PENDING')
        letter.approval = { ...letter.approval, state: 'DELETED', decidedBy: null };
      return moved(by, letter, 'CANCELED');
    },
  },
  deleteShipment: {
    needs: 'SHIPMENTS_SEND',
    refusals: (by, { letter, approvalId }, key) => {
      if (!seesLetter(by, letter, key)) return ['NOT_FOUND'];
      // Deleting what waits is a decision: four eyes.
      if (letter.sender === by && letter.status === 'PENDING_APPROVAL') return ['FORBIDDEN'];
      if (letter.sender === by)
        return bySender(by, letter, key, ['DRAFT', 'REJECTED'], () =>
          approvalId === null ? [] : staleApproval(letter, approvalId),
        );
      if (!decidesFor(by, letter, key) || letter.status === 'DRAFT') return ['FORBIDDEN'];
      const early = decided(letter, approvalId, ['PENDING_APPROVAL', 'REJECTED']);
      if (early.length > 0) return early;
      return approvalId === null ? ['BAD_USER_INPUT'] : decisionWaits(letter, approvalId);
    },
    effect: (by, { letter }) => {
      decide(by, letter, 'DELETED');
      return moved(by, letter, 'DELETED');
    },
  },
  approveShipment: {
    needs: 'APPROVALS_DECIDE',
    refusals: (by, { letter, approvalId }) => byDecider(by, letter, approvalId, decisionWaits),
    effect: (by, { letter }) => {
      decide(by, letter, 'APPROVED');
      return moved(by, letter, 'QUEUED');
    },
  },
  rejectShipment: {
    needs: 'APPROVALS_DECIDE',
    refusals: (by, { letter, approvalId }) => byDecider(by, letter, approvalId, decisionWaits),
    effect: (by, { letter }) => {
      decide(by, letter, 'REJECTED');
      return moved(by, letter, 'REJECTED');
    },
  },
  moveShipment: {
    needs: 'APPROVALS_DECIDE',
    refusals: (by, { letter, approvalId, group }) => {
      // Of a deleted group nobody else sees the letters.
      if (!may(by, 'APPROVALS_DECIDE', 'ACCOUNT')) return ['FORBIDDEN'];
      return byDecider(by, letter, approvalId, () => {
        const stale = staleApproval(letter, approvalId);
        if (stale.length > 0) return stale;
        if (letter.group?.status !== 'DELETED' || !groupMode(letter.account)) return ['INVALID_STATE'];
        if (!maySendFor(by, group)) return ['NOT_FOUND'];
        return group.status === 'ACTIVE' ? [] : ['BAD_USER_INPUT'];
      });
    },
    effect: (by, { letter, group }, { approvalId }) => {
      const groups = new Set([...(letter.group === null ? [] : [letter.group]), group]);
      letter.group = group;
      letter.approval = { id: approvalId, state: 'PENDING', decidedBy: null };
      letter.account.log.push({ actor: by, groups });
      return letter;
    },
  },
} satisfies Partial<{ [K in Kind]: Rule<Operations[K]> }>;

/** Only its sender corrects, submits and calls back a letter, in these states. */
function bySender(
  by: Person,
  letter: Letter,
  key: Key | null,
  from: Status[],
  further: () => Code[],
): Code[] {
  if (!seesLetter(by, letter, key)) return ['NOT_FOUND'];
  if (letter.sender !== by) return ['FORBIDDEN'];
  return [...(from.includes(letter.status) ? [] : (['INVALID_STATE'] as const)), ...further()];
}

/** LXP-11: four eyes: nobody decides on a letter that they sent. */
function byDecider(
  by: Person,
  letter: Letter,
  approvalId: string,
  further: (letter: Letter, approvalId: string) => Code[],
): Code[] {
  if (!seesLetter(by, letter)) return ['NOT_FOUND'];
  if (!decidesFor(by, letter)) return ['FORBIDDEN'];
  const early = decided(letter, approvalId, ['PENDING_APPROVAL']);
  return early.length > 0 ? early : further(letter, approvalId);
}

/** LXP-11: a decision happens once; a later one, or one on an earlier approval, is refused. */
function decided(letter: Letter, approvalId: string | null, from: Status[]): Code[] {
  if (from.includes(letter.status)) return [];
  const isFormer = approvalId !== null && letter.formerApprovals.includes(approvalId);
  return letter.approval === null && !isFormer ? ['INVALID_STATE'] : ['CONFLICT'];
}

/** A decision is on the approval that was seen. */
function staleApproval(letter: Letter, approvalId: string): Code[] {
  return approvalId === letter.approval?.id ? [] : ['CONFLICT'];
}

/** While its group is locked nothing is decided on a letter; what waits in a deleted group is moved first, if there is another. */
function decisionWaits(letter: Letter, approvalId: string): Code[] {
  const stale = staleApproval(letter, approvalId);
  if (stale.length > 0) return stale;
  const orphaned = letter.group?.status === 'DELETED' && groupMode(letter.account);
  const waits = letter.group?.status === 'LOCKED' || (orphaned && letter.status === 'PENDING_APPROVAL');
  return waits ? ['INVALID_STATE'] : [];
}

/** LXP-3: without groups a letter is the account's; in group mode it names an active group that the sender may send for. */
export function wrongGroup(sender: Person, named: Group | null, key: Key | null = null): Code[] {
  if (key !== null && named !== null && named !== key.group) return ['NOT_FOUND'];
  const group = meant(named, key);
  if (group === null) return groupMode(sender.account) ? ['BAD_USER_INPUT'] : [];
  if (!maySendFor(sender, group)) return ['NOT_FOUND'];
  if (group.status === 'ACTIVE') return [];
  // A person who sends for their own groups does not see a locked or deleted one, but was its member: both answers are possible.
  return may(sender, 'SHIPMENTS_SEND', 'ACCOUNT') ? ['BAD_USER_INPUT'] : ['BAD_USER_INPUT', 'NOT_FOUND'];
}

function maySendFor(sender: Person, group: Group): boolean {
  return may(sender, 'SHIPMENTS_SEND', 'ACCOUNT')
    ? group.account === sender.account
    : sender.groups.has(group);
}

/** LXP-3: a program's key sends for its group. */
function meant(named: Group | null, key: Key | null): Group | null {
  return key === null ? named : key.group;
}

/** LXP-11: an examinee's letter waits; everybody else's goes to print. An earlier approval is void. */
function submitted(letter: Letter, approvalId: string): Letter {
  const waits = isExamined(letter.sender);
  letter.status = waits ? 'PENDING_APPROVAL' : 'QUEUED';
  if (letter.approval !== null) letter.formerApprovals.push(letter.approval.id);
  letter.approval = waits ? { id: approvalId, state: 'PENDING', decidedBy: null } : null;
  return letter;
}

function decide(by: Person, letter: Letter, state: 'APPROVED' | 'REJECTED' | 'DELETED'): void {
  // Its sender's deletion of a rejected one is no decision.
  if (by === letter.sender) return;
  if (letter.approval?.state === 'PENDING') letter.approval = { ...letter.approval, state, decidedBy: by };
  letter.decisions.unshift({ state, decidedBy: by, group: letter.group });
}

/** LXP-14: transmitted letters are not logged, decisions and call-backs are. */
function moved(by: Person, letter: Letter, status: Status): Letter {
  letter.status = status;
  letter.account.log.push({ actor: by, groups: new Set(letter.group === null ? [] : [letter.group]) });
  return letter;
}
