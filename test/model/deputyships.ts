import type { Concept } from './concept.js';
import { couldGive } from './giving.js';
import { partsOf } from './holding.js';
import {
  assigner,
  groupMode,
  liveGroups,
  manages,
  may,
  mayLogIn,
  outranks,
  unmanaged,
  type Code,
  type Deputyship,
  type Person,
} from './model.js';
import { groupsFor } from './reach.js';
import { seesPerson } from './sight.js';
import { canStandIn, isApprover } from './standing-in.js';
import { when } from './user-input-rules.js';

/** Deputies of absent approvers, decision 54. */
export const deputyships: Concept<'nameDeputy' | 'updateDeputyship' | 'endDeputyship'> = {
  weights: { nameDeputy: 11, updateDeputyship: 3, endDeputyship: 3 },
  mustRefuse: {
    nameDeputy: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'INVALID_STATE'],
    updateDeputyship: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT'],
    endDeputyship: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
  },
  rules: {
    nameDeputy: {
      needs: 'DEPUTIES_MANAGE',
      refusals: (by, { approver, deputy, from, until }) => {
        // Only who administers others can name an approver.
        if (by !== approver && !may(by, 'DEPUTIES_MANAGE', 'GROUPS')) return ['FORBIDDEN'];
        const hidden = [...unmanaged(by.account), ...when(!seesPerson(by, approver), 'NOT_FOUND')];
        if (hidden.includes('NOT_FOUND')) return hidden;
        if (!isCandidate(by, approver, deputy))
          return [...hidden, ...administering(by, approver), 'NOT_FOUND'];
        return [
          ...hidden,
          ...when(approver === deputy, 'BAD_USER_INPUT'),
          ...wrongPeriod({ from, until }),
          ...naming(by, approver, deputy),
          ...when(!mayLogIn(deputy), 'INVALID_STATE'),
          ...unfitting({ id: '', approver, deputy, from: Math.max(from, 0), until, ended: false }),
        ];
      },
      effect: (by, { approver, deputy, from, until }, { id }) => {
        const deputyship: Deputyship = { id, approver, deputy, from, until, ended: false };
        by.account.deputyships.push(deputyship);
        return logged(by, deputyship);
      },
    },
    updateDeputyship: {
      needs: 'DEPUTIES_MANAGE',
      refusals: (by, { deputyship, from, until }) =>
        ofDeputyship(by, deputyship, () => {
          const { approver, deputy } = deputyship;
          const after = { ...deputyship, from: from ?? deputyship.from, until: until ?? deputyship.until };
          return [
            // One that has begun keeps its beginning.
            ...when(from !== undefined && deputyship.from <= 0, 'BAD_USER_INPUT'),
            ...wrongPeriod(after),
            ...naming(by, approver, deputy),
            ...unfitting(after),
          ];
        }),
      effect: (by, { deputyship, from, until }) => {
        if (from === undefined && until === undefined) return deputyship;
        deputyship.from = from ?? deputyship.from;
        deputyship.until = until ?? deputyship.until;
        return logged(by, deputyship);
      },
    },
    endDeputyship: {
      needs: 'DEPUTIES_MANAGE',
      refusals: (by, { deputyship }) => ofDeputyship(by, deputyship, () => []),
      effect: (by, { deputyship }) => {
        deputyship.ended = true;
        return logged(by, deputyship);
      },
    },
  },
  documents: {
    nameDeputy: ({ deputyship }) => `mutation ($input: NameDeputyInput!) {
      done: nameDeputy(input: $input) { thing: deputyship { ${deputyship} } }
    }`,
    updateDeputyship: ({ deputyship }) => `mutation ($input: UpdateDeputyshipInput!) {
      done: updateDeputyship(input: $input) { thing: deputyship { ${deputyship} } }
    }`,
    endDeputyship: () => `mutation ($id: ID!) { done: endDeputyship(id: $id) { id: endedId } }`,
  },
  variables: {
    nameDeputy: ({ approver, deputy, from, until }, by) => ({
      input: {
        ...(approver === by ? {} : { userId: approver.id }),
        deputyId: deputy.id,
        ...(from === 0 ? {} : { startsAt: daysFromNow(from) }),
        endsAt: daysFromNow(until),
      },
    }),
    updateDeputyship: ({ deputyship: { id }, from, until }) => ({
      input: {
        id,
        ...(from === undefined ? {} : { startsAt: daysFromNow(from) }),
        ...(until === undefined ? {} : { endsAt: daysFromNow(until) }),
      },
    }),
    endDeputyship: ({ deputyship: { id } }) => ({ id }),
  },
  draws: {
    nameDeputy: (draw) => {
      const { by, account } = draw;
      const approvers = account.people.filter(isApprover);
      const approver =
        by !== null && draw.chance(0.4)
          ? by
          : ((draw.chance(0.8) ? draw.pick(approvers) : undefined) ?? draw.person());
      const from = draw.chance(0.15) ? 2 + (draw.number() % 3) : 0;
      return { approver, deputy: draw.person(), from, until: draw.chance(0.05) ? -1 : from + 1.5 };
    },
    updateDeputyship: (draw) => {
      const deputyship = aDeputyship(
        draw.maybe(({ deputyships: all }) => all),
        draw.person(),
      );
      return {
        deputyship,
        ...(draw.chance(0.3) ? { from: 1 + (draw.number() % 3) } : {}),
        ...(draw.chance(0.8) ? { until: draw.chance(0.1) ? -1 : 1.5 + (draw.number() % 9) } : {}),
      };
    },
    endDeputyship: (draw) => ({
      deputyship: aDeputyship(
        draw.maybe(({ deputyships: all }) => all),
        draw.person(),
      ),
    }),
  },
};

/** One that never was if there is none. */
function aDeputyship(found: Deputyship | undefined, person: Person): Deputyship {
  return found ?? { id: person.id, approver: person, deputy: person, from: 0, until: 1, ended: true };
}

function daysFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}

/** Approvers choose among the users whom they see and those on whose letters they decide; others among the users whom they see. */
function isCandidate(by: Person, approver: Person, deputy: Person): boolean {
  if (deputy.account !== by.account) return false;
  if (by !== approver || !isApprover(by)) return seesPerson(by, deputy);
  if (may(by, 'APPROVALS_DECIDE', 'ACCOUNT') || !groupMode(by.account)) return true;
  const groups = groupsFor(by, 'APPROVALS_DECIDE');
  return seesPerson(by, deputy) || [...groups].some((group) => deputy.groups.has(group));
}

/** The approver, and whoever administers the approver. */
function administering(by: Person, approver: Person): Code[] {
  return when(
    by !== approver && (outranks(approver, by) || !manages(by, approver, 'DEPUTIES_MANAGE')),
    'FORBIDDEN',
  );
}

/** Naming takes an approver, somebody who could make one, and a deputy for whom it has an effect; administrators do not name themselves. */
function naming(by: Person, approver: Person, deputy: Person): Code[] {
  const decides = partsOf(approver).filter(({ permission }) => permission === 'APPROVALS_DECIDE');
  return [
    ...administering(by, approver),
    ...when(!isApprover(approver), 'INVALID_STATE'),
    ...when(
      by !== approver && (by === deputy || !couldGive(assigner(by), decides, liveGroups(approver))),
      'FORBIDDEN',
    ),
    ...when(!canStandIn(deputy), 'INVALID_STATE'),
  ];
}

function wrongPeriod({ from, until }: Pick<Deputyship, 'from' | 'until'>): Code[] {
  return when(until <= from || until <= 0, 'BAD_USER_INPUT');
}

/** No chains, no circles, and no two deputyships of the same pair at the same time. */
function unfitting(wanted: Deputyship): Code[] {
  const { approver, deputy } = wanted;
  const others = approver.account.deputyships.filter(
    (each) => each.id !== wanted.id && !each.ended && each.from < wanted.until && wanted.from < each.until,
  );
  return when(
    others.some(
      (each) =>
        each.deputy === approver ||
        each.approver === deputy ||
        (each.approver === approver && each.deputy === deputy),
    ),
    'INVALID_STATE',
  );
}

function ofDeputyship(by: Person, deputyship: Deputyship, refusals: () => Code[]): Code[] {
  const { approver, ended } = deputyship;
  if (ended || !seesPerson(by, approver)) return [...unmanaged(by.account), 'NOT_FOUND'];
  return [...unmanaged(by.account), ...administering(by, approver), ...refusals()];
}

function logged(by: Person, deputyship: Deputyship): Deputyship {
  by.account.log.push({ actor: by, groups: new Set(deputyship.approver.groups) });
  return deputyship;
}
