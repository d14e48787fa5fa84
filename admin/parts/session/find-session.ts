import type { Client } from '@urql/core';
import { needsRenewal } from '../data/failure';
import { prune } from '../schema/prune';
import { findSchema, type ViewerSchema } from '../schema/viewer-schema';
import { SessionDocument, type SessionQuery } from './session.generated';

/** The authenticated user, as far as the viewer's schema shows it. */
export type Viewer = NonNullable<SessionQuery['viewer']>;

/** The session of the page: unknown, unreachable, a visitor, or a user. */
export type SessionState =
  | { kind: 'LOADING' }
  | { kind: 'UNREACHABLE' }
  | { kind: 'ANONYMOUS'; schema: ViewerSchema }
  | { kind: 'VIEWER'; schema: ViewerSchema; viewer: Viewer };

/** The session as the gateway reports it. */
export type FoundSession = Exclude<SessionState, { kind: 'LOADING' }>;

/** Asks for the schema of whoever is logged in, and for the viewer. */
export async function findSession(client: Client): Promise<FoundSession> {
  const schema = await findSchema();
  if (schema === null) return { kind: 'UNREACHABLE' };
  return (await findViewer(client, schema)) ?? { kind: 'UNREACHABLE' };
}

/** Asks for the viewer only, unless the permissions have changed, which make another schema. The state itself if nothing has changed. */
export async function findChanges(client: Client, before: SessionState): Promise<FoundSession> {
  if (before.kind !== 'VIEWER') return findSession(client);
  const found = await findViewer(client, before.schema);
  if (found === null || found.kind === 'ANONYMOUS') return findSession(client);
  if (found.kind === 'UNREACHABLE') return found;
  if (JSON.stringify(found.viewer) === JSON.stringify(before.viewer)) return before;
  const hasSameSchema =
    isSameViewer(found, before) &&
    JSON.stringify(found.viewer.permissions) === JSON.stringify(before.viewer.permissions);
  return hasSameSchema ? found : findSession(client);
}

/** Tests whether both states belong to the same user, or both to none. */
export function isSameViewer(one: SessionState, other: SessionState): boolean {
  return viewerIdOf(one) === viewerIdOf(other);
}

/** The viewer; null if the gateway's schema for the viewer is another one by now. */
async function findViewer(client: Client, schema: ViewerSchema): Promise<FoundSession | null> {
  const document = prune(SessionDocument, schema);
  if (document === null) return { kind: 'ANONYMOUS', schema };
  const { data, error } = await client.query<SessionQuery>(document, {});
  if (error !== undefined) return needsRenewal(error) ? null : { kind: 'UNREACHABLE' };
  return data?.viewer == null
    ? { kind: 'ANONYMOUS', schema }
    : { kind: 'VIEWER', schema, viewer: data.viewer };
}

function viewerIdOf(state: SessionState): string | null {
  return state.kind === 'VIEWER' ? (state.viewer.user?.id ?? state.viewer.session?.id ?? '') : null;
}
