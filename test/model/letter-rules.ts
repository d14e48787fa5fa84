import type { Permission } from './catalogue.js';
import {
  groupMode,
  isExamined,
  may,
  type Code,
  type Group,
  type Key,
  type Letter,
  type Person,
  type Template,
} from './model.js';
import { groupsNamed } from './reach.js';
import type { Kind, Operations, Rule } from './rule.js';
import { decidesFor, isOwn, seesLetter } from './sight.js';
import { decidesAlone, decidesInPlaceOf, sets } from './standing-in.js';
import { usesTemplate } from './templates.js';
import { when } from './user-input-rules.js';

type Status = Letter['status'];

/** LXP-2, LXP-3, LXP-11. */
export const letterRules = {
  createShipment: {
    needs: 'SHIPMENTS_SEND',
    refusals: (by, { group, template, draft, upload, impossible }, key) => [
      ...(template === null ? wrongGroup(by, group, key) : wrongTemplate(by, template, group, key)),
      // PLY-5: drafts are never limited.
      ...(draft ? [] : unsettable(by, 'SHIPMENTS_SEND', statusAfter(by, by))),
      ...(impossible ? (['BAD_USER_INPUT'] as const) : []),
      ...(upload === 'USED' ? (['CONFLICT'] as const) : []),
      ...(upload === 'FOREIGN' ? (['NOT_FOUND'] as const) : []),
    ],
    effect: (by, { group, draft, template }, { id, uploadId, approvalId, isProgram }, key) => {
      const { account } = by;
      const name = `letter ${account.letters.length + 1}`;
      const letter: Letter = {
        account,
        id,
        name,
        sender: by,
        group: meant(group ?? template?.group ?? null, key),
        channel: isProgram ? 'API' : 'GO',
        assignees: new Set(),
        handlers: new Set(),
        status: 'DRAFT',
        approval: null,
        decisions: [],
        formerApprovals: [],
        uploadId,
      };
      account.letters.push(letter);
      return draft ? letter : submitted(by, letter, approvalId);
    },
  },
  updateShipment: {
    needs: 'SHIPMENTS_SEND',
    refusals: (by, { letter, group, impossible }, key) =>
      bySender(by, letter, key, ['DRAFT', 'REJECTED'], () => [
        ...(group === undefined || group === letter.group
          ? wrongKeptGroup(by, letter)
          : wrongGroup(by, group, key)),
        ...(impossible === true ? (['BAD_USER_INPUT'] as const) : []),
      ]),
    effect: (by, { letter, group }, _made, key) => {
      handledBy(by, letter);
      const former = letter.group;
      if (group !== undefined) letter.group = meant(group, key);
      loggedForSender(by, letter, former);
      return letter;
    },
  },
  submitShipment: {
    needs: 'SHIPMENTS_SEND',
    refusals: (by, { letter }, key) =>
      bySender(by, letter, key, ['DRAFT', 'REJECTED'], () => [
        ...wrongKeptGroup(by, letter),
        ...unsettable(by, 'SHIPMENTS_SEND', statusAfter(by, letter.sender)),
      ]),
    effect: (by, { letter }, { approvalId }) => {
      handledBy(by, letter);
      loggedForSender(by, letter);
      return submitted(by, letter, approvalId);
    },
  },
  cancelShipment: {
    needs: 'SHIPMENTS_SEND',
    refusals: (by, { letter }, key) =>
      bySender(by, letter, key, ['PENDING_APPROVAL', 'QUEUED'], () =>
        unsettable(by, 'SHIPMENTS_SEND', 'CANCELED'),
      ),
    effect: (by, { letter }) => {
      if (letter.approval?.state === 'PENDING') letter.approval = { ...letter.approval, state: 'DELETED' };
      return moved(by, letter, 'CANCELED');
    },
  },
  deleteShipment: {
    needs: 'SHIPMENTS_SEND',
    refusals: (by, { letter, approvalId }, key) => {
      if (!seesLetter(by, letter, key)) return ['NOT_FOUND'];
      // Deleting what waits is a decision: four eyes.
      if (isOwn(by, letter) && letter.status === 'PENDING_APPROVAL') return ['FORBIDDEN'];
      if (isOwn(by, letter))
        return bySender(by, letter, key, ['DRAFT', 'REJECTED'], () => [
          ...(approvalId === null ? [] : staleApproval(letter, approvalId)),
          ...unsettable(by, 'SHIPMENTS_SEND', 'DELETED'),
        ]);
      if (!decidesFor(by, letter, key) || letter.status === 'DRAFT') return ['FORBIDDEN'];
      const early = decided(letter, approvalId, ['PENDING_APPROVAL', 'REJECTED']);
      if (early.length > 0) return early;
      return [
        ...(approvalId === null ? (['BAD_USER_INPUT'] as const) : decisionWaits(letter, approvalId)),
        ...unsettableByDecider(by, letter, 'DELETED'),
      ];
    },
    effect: (by, { letter }, { decidedFor }) => {
      decide(by, letter, 'DELETED', decidedFor);
      return moved(by, letter, 'DELETED');
    },
  },
  approveShipment: {
    needs: 'APPROVALS_DECIDE',
    refusals: (by, { letter, approvalId }) =>
      byDecider(by, letter, approvalId, () => [
        ...decisionWaits(letter, approvalId),
        ...unsettableByDecider(by, letter, 'QUEUED'),
      ]),
    effect: (by, { letter }, { decidedFor }) => {
      decide(by, letter, 'APPROVED', decidedFor);
      return moved(by, letter, 'QUEUED');
    },
  },
  rejectShipment: {
    needs: 'APPROVALS_DECIDE',
    refusals: (by, { letter, approvalId }) =>
      byDecider(by, letter, approvalId, () => [
        ...decisionWaits(letter, approvalId),
        ...unsettableByDecider(by, letter, 'REJECTED'),
      ]),
    effect: (by, { letter }, { decidedFor }) => {
      decide(by, letter, 'REJECTED', decidedFor);
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
      letter.approval = { id: approvalId, state: 'PENDING', decidedBy: null, decidedFor: null };
      letter.account.log.push({ actor: by, groups });
      return letter;
    },
  },
} satisfies Partial<{ [K in Kind]: Rule<Operations[K]> }>;

/** Only its sender, and whoever is assigned it (FWD-4), corrects, submits and calls back a letter, in these states. */
function bySender(
  by: Person,
  letter: Letter,
  key: Key | null,
  from: Status[],
  further: () => Code[],
): Code[] {
  if (!seesLetter(by, letter, key)) return ['NOT_FOUND'];
  if (!isOwn(by, letter)) return ['FORBIDDEN'];
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

/** FWD-4: an assignee acts for a group that others send for. */
function wrongKeptGroup(by: Person, { sender, group }: Letter): Code[] {
  if (sender === by || group === null) return wrongGroup(by, group);
  return when(group.status !== 'ACTIVE', 'BAD_USER_INPUT');
}

function maySendFor(sender: Person, group: Group): boolean {
  return may(sender, 'SHIPMENTS_SEND', 'ACCOUNT')
    ? group.account === sender.account
    : groupsNamed(sender, 'SHIPMENTS_SEND').has(group);
}

/** FWD-5: a template gives no permission; another group can be named instead of its own. */
function wrongTemplate(by: Person, template: Template, named: Group | null, key: Key | null): Code[] {
  if (!may(by, 'BOOKING_TEMPLATES_READ', 'OWN', key)) return ['FORBIDDEN'];
  if (!usesTemplate(by, template)) return ['NOT_FOUND'];
  if (named !== null || template.group === null) return wrongGroup(by, named);
  const wrong = wrongGroup(by, template.group);
  return wrong.includes('NOT_FOUND') ? [...wrong, 'FORBIDDEN'] : wrong;
}

/** LXP-3: a program's key sends for its group. */
function meant(named: Group | null, key: Key | null): Group | null {
  return key === null ? named : key.group;
}

/** LXP-11, FWD-4: an examinee's letter waits, and one that an examinee submits for its sender; everybody else's goes to print. */
function statusAfter(by: Person, sender: Person): 'PENDING_APPROVAL' | 'QUEUED' {
  return isExamined(sender) || isExamined(by) ? 'PENDING_APPROVAL' : 'QUEUED';
}

/** An earlier approval is void. */
function submitted(by: Person, letter: Letter, approvalId: string): Letter {
  letter.status = statusAfter(by, letter.sender);
  if (letter.approval !== null) letter.formerApprovals.push(letter.approval.id);
  const waits = letter.status === 'PENDING_APPROVAL';
  letter.approval = waits ? { id: approvalId, state: 'PENDING', decidedBy: null, decidedFor: null } : null;
  return letter;
}

/** FWD-4: an assignee who edits or submits a letter stays its submitter. */
function handledBy(by: Person, letter: Letter): void {
  if (letter.sender !== by) letter.handlers.add(by);
}

/** PLY-5: a limit on setting statuses refuses the transition. */
function unsettable(by: Person, permission: Permission, status: Status): Code[] {
  return when(!sets(by, permission, status), 'FORBIDDEN');
}

/** A decision in one's own right comes first; a deputy has the limits of the approver. */
function unsettableByDecider(by: Person, letter: Letter, status: Status): Code[] {
  const deciders = decidesAlone(by, letter) ? [by] : decidesInPlaceOf(by, letter);
  return when(!deciders.some((each) => sets(each, 'APPROVALS_DECIDE', status)), 'FORBIDDEN');
}

function decide(
  by: Person,
  letter: Letter,
  state: 'APPROVED' | 'REJECTED' | 'DELETED',
  named: Person | null,
): void {
  // The deletion of a rejected one by its sender or an assignee is no decision.
  if (isOwn(by, letter)) return;
  const approvers = decidesInPlaceOf(by, letter);
  const possible = named !== null && approvers.includes(named) ? named : (approvers[0] ?? null);
  const decidedFor = decidesAlone(by, letter) ? null : possible;
  const decidedBy = by;
  if (letter.approval?.state === 'PENDING')
    letter.approval = { ...letter.approval, state, decidedBy, decidedFor };
  letter.decisions.unshift({ state, decidedBy, decidedFor, group: letter.group });
}

/** FWD-4: what assignees do to a letter for its sender is logged. */
function loggedForSender(by: Person, letter: Letter, former: Group | null = null): void {
  if (by === letter.sender) return;
  const groups = [former, letter.group].filter((group) => group !== null);
  letter.account.log.push({ actor: by, groups: new Set(groups) });
}

/** LXP-14: transmitted letters are not logged, decisions and call-backs are. */
function moved(by: Person, letter: Letter, status: Status): Letter {
  letter.status = status;
  letter.account.log.push({ actor: by, groups: new Set(letter.group === null ? [] : [letter.group]) });
  return letter;
}
