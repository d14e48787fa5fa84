import type { Concept } from './concept.js';
import { liveGroups, may, type Account, type Code, type Person, type Template } from './model.js';
import type { TemplateInput } from './rule.js';
import { seesGroup, seesPerson } from './sight.js';
import { when } from './user-input-rules.js';

const rest = { sides: 'SIMPLEX', colour: 'BLACK_AND_WHITE', destination: 'NATIONAL', registered: 'NONE' };

/** FWD-5, PLY-14: the settings of shipments under a name. */
export const templates: Concept<'createBookingTemplate' | 'updateBookingTemplate' | 'deleteBookingTemplate'> =
  {
    weights: { createBookingTemplate: 7, updateBookingTemplate: 6, deleteBookingTemplate: 2 },
    mustRefuse: {
      createBookingTemplate: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT'],
      updateBookingTemplate: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT'],
      deleteBookingTemplate: ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'],
    },
    rules: {
      createBookingTemplate: {
        needs: 'BOOKING_TEMPLATES_MANAGE',
        refusals: (by, { name, ...input }) => [
          ...unnameable(by, input),
          ...takenName(by.account, name),
          ...wrongInput(by, input),
        ],
        effect: (by, { name, group, owner, editableByOwner, users, customRoles }, { id }) => {
          const template: Template = {
            account: by.account,
            id,
            name,
            group: group ?? null,
            owner: owner ?? by,
            editableByOwner: editableByOwner ?? false,
            users: new Set(users),
            customRoles: new Set(customRoles),
            deleted: false,
          };
          by.account.templates.push(template);
          return logged(by, template);
        },
      },
      updateBookingTemplate: {
        needs: 'BOOKING_TEMPLATES_READ',
        refusals: (by, { template, name, ...input }) => {
          const manages = may(by, 'BOOKING_TEMPLATES_MANAGE');
          const { owner, users, customRoles, editableByOwner } = input;
          const others = [owner, users, customRoles, editableByOwner].some((each) => each !== undefined);
          const isEditor = template.owner === by && template.editableByOwner;
          if (!usesTemplate(by, template))
            return [...when(!manages && others, 'FORBIDDEN'), ...unnameable(by, input), 'NOT_FOUND'];
          return [
            ...when(!manages && (!isEditor || others), 'FORBIDDEN'),
            ...unnameable(by, input),
            ...(name === undefined ? [] : takenName(by.account, name, template)),
            ...wrongInput(by, input),
          ];
        },
        effect: (by, { template, name, group, owner, editableByOwner, users, customRoles }) => {
          const before = JSON.stringify(idsOf(template));
          template.name = name ?? template.name;
          if (group !== undefined) template.group = group;
          template.owner = owner ?? template.owner;
          template.editableByOwner = editableByOwner ?? template.editableByOwner;
          if (users !== undefined) template.users = new Set(users);
          if (customRoles !== undefined) template.customRoles = new Set(customRoles);
          return JSON.stringify(idsOf(template)) === before ? template : logged(by, template);
        },
      },
      deleteBookingTemplate: {
        needs: 'BOOKING_TEMPLATES_MANAGE',
        refusals: (by, { template }) => when(!usesTemplate(by, template), 'NOT_FOUND'),
        effect: (by, { template }) => {
          template.deleted = true;
          return logged(by, template);
        },
      },
    },
    documents: {
      createBookingTemplate: ({ template }) => `mutation ($input: CreateBookingTemplateInput!) {
      done: createBookingTemplate(input: $input) { thing: bookingTemplate { ${template} } }
    }`,
      updateBookingTemplate: ({ template }) => `mutation ($input: UpdateBookingTemplateInput!) {
      done: updateBookingTemplate(input: $input) { thing: bookingTemplate { ${template} } }
    }`,
      deleteBookingTemplate: () =>
        'mutation ($id: ID!) { done: deleteBookingTemplate(id: $id) { id: deletedId } }',
    },
    variables: {
      createBookingTemplate: ({ name, ...input }) => ({ input: { name, options: rest, ...inputOf(input) } }),
      updateBookingTemplate: ({ template: { id }, name, ...input }) => ({
        input: { id, ...(name === undefined ? {} : { name }), ...inputOf(input) },
      }),
      deleteBookingTemplate: ({ template: { id } }) => ({ id }),
    },
    draws: {
      createBookingTemplate: (draw) => ({ name: nameFor(draw), ...someInput(draw) }),
      updateBookingTemplate: (draw) => ({
        template: aTemplate(draw),
        ...(draw.chance(0.4) ? { name: nameFor(draw) } : {}),
        ...(draw.chance(0.5) ? { group: draw.groupOf(draw.by) } : someInput(draw)),
      }),
      deleteBookingTemplate: (draw) => ({ template: aTemplate(draw) }),
    },
  };

type Drawn = Parameters<(typeof templates)['draws']['createBookingTemplate']>[0];

function nameFor(draw: Drawn): string {
  const taken = draw.chance(0.15) ? draw.maybe(({ templates: all }) => all) : undefined;
  return taken?.name.toUpperCase() ?? `Vorlage ${draw.number()}`;
}

function someInput(draw: Drawn): TemplateInput {
  return {
    ...(draw.chance(0.6) ? { group: draw.groupOf(draw.by) } : {}),
    ...(draw.chance(0.4) ? { owner: draw.person() } : {}),
    ...(draw.chance(0.5) ? { editableByOwner: draw.chance(0.7) } : {}),
    ...(draw.chance(0.5) ? { users: [draw.person()] } : {}),
    ...(draw.chance(0.4) ? { customRoles: [draw.customRole()] } : {}),
  };
}

/** One that never was if there is none. */
function aTemplate(draw: Drawn): Template {
  const owner = draw.person();
  const nothing = { users: new Set<Person>(), customRoles: new Set<never>(), group: null };
  return (
    draw.maybe(({ templates: all }) => all) ?? {
      ...{ account: owner.account, id: owner.id, name: '', owner, editableByOwner: false, deleted: true },
      ...nothing,
    }
  );
}

function inputOf({ group, owner, editableByOwner, users, customRoles }: TemplateInput): object {
  return {
    ...(group === undefined ? {} : { groupId: group?.id ?? null }),
    ...(owner === undefined ? {} : { ownerId: owner.id }),
    ...(editableByOwner === undefined ? {} : { editableByOwner }),
    ...(users === undefined ? {} : { userIds: users.map(({ id }) => id) }),
    ...(customRoles === undefined ? {} : { customRoleIds: customRoles.map(({ id }) => id) }),
  };
}

/** The data of a template by which it is compared. */
export function idsOf({ name, group, owner, editableByOwner, users, customRoles }: Template): object {
  const ids = (things: Iterable<{ id: string }>): string[] => [...things].map(({ id }) => id).sort();
  return {
    name,
    group: group?.id,
    owner: owner.id,
    editableByOwner,
    users: ids(users),
    roles: ids(customRoles),
  };
}

/** FWD-5: all, for whoever reads all; otherwise those that one owns, that name one, or that name a role that one holds (also as one of everyone). */
export function usesTemplate(person: Person, template: Template): boolean {
  if (template.account !== person.account || template.deleted || !may(person, 'BOOKING_TEMPLATES_READ'))
    return false;
  if (may(person, 'BOOKING_TEMPLATES_READ', 'ACCOUNT')) return true;
  const { owner, users, customRoles } = template;
  const held = [...person.customRoles.keys(), ...person.ofEveryone];
  return owner === person || users.has(person) || held.some((role) => customRoles.has(role));
}

/** Only who sees custom roles can name one. */
function unnameable(by: Person, { customRoles }: TemplateInput): Code[] {
  return when(customRoles !== undefined && !may(by, 'ROLES_READ'), 'FORBIDDEN');
}

/** A template names visible users and roles of the account, and a visible group for which letters can be sent. */
function wrongInput(by: Person, { group, owner, users = [], customRoles = [] }: TemplateInput): Code[] {
  const people = [...users, ...(owner === undefined ? [] : [owner])];
  return [
    ...when(
      people.some((person) => !seesPerson(by, person)),
      'NOT_FOUND',
    ),
    ...when(
      people.some(({ status }) => status === 'DELETED'),
      'NOT_FOUND',
    ),
    ...when(
      customRoles.some((role) => role.account !== by.account || role.deleted),
      'NOT_FOUND',
    ),
    ...(group == null ? [] : wrongGroup(by, group)),
  ];
}

function wrongGroup(by: Person, group: Template['group'] & object): Code[] {
  if (!seesGroup(by, group)) return ['NOT_FOUND'];
  return when(!liveGroups(by.account).includes(group), 'NOT_FOUND');
}

function takenName({ templates: all }: Account, name: string, except?: Template): Code[] {
  const key = name.toLowerCase();
  return when(
    all.some((each) => each !== except && !each.deleted && each.name.toLowerCase() === key),
    'BAD_USER_INPUT',
  );
}

function logged(by: Person, template: Template): Template {
  by.account.log.push({ actor: by, groups: new Set() });
  return template;
}
