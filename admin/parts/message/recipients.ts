/** The users that a message is for: chosen ones, or all who hold a custom role. */
export type Recipients =
  | { kind: 'USERS'; users: readonly { id: string; name: string }[] }
  | { kind: 'ROLE'; id: string; name: string; holders: number };

/** The number of users that the message is for; of a role, the known ones. */
export function sizeOf(recipients: Recipients): number {
  return recipients.kind === 'USERS' ? recipients.users.length : recipients.holders;
}

/** The recipients as a filter of users. */
export function filterOf(recipients: Recipients): { ids: string[] } | { customRoleIds: string[] } {
  return recipients.kind === 'USERS'
    ? { ids: recipients.users.map(({ id }) => id) }
    : { customRoleIds: [recipients.id] };
}

/** The recipients as the mutation names them. */
export function inputOf(recipients: Recipients): { userIds: string[] } | { customRoleId: string } {
  return recipients.kind === 'USERS'
    ? { userIds: recipients.users.map(({ id }) => id) }
    : { customRoleId: recipients.id };
}
