import type { Concept } from './concept.js';
import { may, mayLogIn, type Code, type Letter, type Person } from './model.js';
import { decidersOf } from './losses.js';
import { groupsFor } from './reach.js';
import { seesLetter, seesPerson } from './sight.js';
import { when } from './user-input-rules.js';

/** FWD-4: an assigned letter is the assignee's to see and manage. */
export const assignments: Concept<'assignShipment'> = {
  weights: { assignShipment: 9 },
  mustRefuse: {
    assignShipment: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'INVALID_STATE'],
  },
  rules: {
    assignShipment: {
      needs: 'SHIPMENTS_ASSIGN',
      refusals: (by, { letter, add, remove }, key) => {
        if (!seesLetter(by, letter, key)) return ['NOT_FOUND'];
        const added = add.filter((person) => !letter.assignees.has(person) && !remove.includes(person));
        return [
          ...when(!mayAssign(by, letter), 'FORBIDDEN'),
          ...add.flatMap((person) => when(!seesPerson(by, person, key), 'NOT_FOUND')),
          ...remove.flatMap((person) =>
            when(!seesPerson(by, person, key) && !letter.assignees.has(person), 'NOT_FOUND'),
          ),
          ...when(letter.status === 'DELETED', 'INVALID_STATE'),
          ...when(
            add.some((person) => remove.includes(person)),
            'BAD_USER_INPUT',
          ),
          ...add.flatMap((person) => unfit(by, letter, person)),
          ...when(leavesNoDecider(letter, added), 'INVALID_STATE'),
        ];
      },
      effect: (by, { letter, add, remove }) => {
        const added = add.filter((person) => !letter.assignees.has(person) && !remove.includes(person));
        const removed = remove.filter((person) => letter.assignees.has(person));
        letter.assignees = new Set([...letter.assignees, ...added].filter((each) => !remove.includes(each)));
        const groups = new Set(letter.group === null ? [] : [letter.group]);
        for (const _each of [...added, ...removed]) letter.account.log.push({ actor: by, groups });
        return letter;
      },
    },
  },
  documents: {
    assignShipment: ({ letter }) => `mutation ($input: AssignShipmentInput!) {
      done: assignShipment(input: $input) { thing: shipment { ${letter} } }
    }`,
  },
  variables: {
    assignShipment: ({ letter: { id }, add, remove }) => ({
      input: { id, addUserIds: add.map((each) => each.id), removeUserIds: remove.map((each) => each.id) },
    }),
  },
  draws: {
    assignShipment: (draw) => {
      const letter = draw.letter();
      const assigned = draw.chance(0.3) ? draw.pick([...letter.assignees]) : undefined;
      const remove = assigned === undefined && draw.chance(0.9) ? [] : [assigned ?? draw.person()];
      return { letter, add: remove.length === 0 || draw.chance(0.2) ? [draw.person()] : [], remove };
    },
  },
};

/**
 * Decision 52: by the permissions to assign and to see it, the letter is theirs as its sender, of their groups or of the account, and they send for its
 * group; assignees pass nothing on.
 */
function mayAssign(by: Person, letter: Letter): boolean {
  const { group, sender } = letter;
  const isWithin = (['SHIPMENTS_ASSIGN', 'SHIPMENTS_READ'] as const).every(
    (permission) =>
      may(by, permission, 'ACCOUNT') ||
      (group !== null && groupsFor(by, permission).has(group)) ||
      (sender === by && may(by, permission)),
  );
  const sends =
    group === null
      ? true
      : may(by, 'SHIPMENTS_SEND', 'ACCOUNT') || groupsFor(by, 'SHIPMENTS_SEND').has(group);
  return isWithin && sends;
}

/** Nobody assigns to themselves or to the sender; assignees need access, and see shipments. */
function unfit(by: Person, letter: Letter, person: Person): Code[] {
  return [
    ...when(person === by, 'FORBIDDEN'),
    ...when(
      person === letter.sender || !mayLogIn(person) || !may(person, 'SHIPMENTS_READ'),
      'BAD_USER_INPUT',
    ),
  ];
}

/** The last user who can decide on a waiting letter is not assigned. */
function leavesNoDecider(letter: Letter, added: readonly Person[]): boolean {
  const deciders = decidersOf(letter);
  return added.length > 0 && deciders.length > 0 && deciders.every((person) => added.includes(person));
}
