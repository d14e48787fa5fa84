import { useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { useViewer } from '../../parts/session/session';
import { Outbox, type OutboxContent } from './outbox';

let kept: { viewerId: string; outbox: Outbox } | null = null;

/** The outbox of the viewer, and its content. */
export function useOutbox(): [OutboxContent, Outbox] {
  const client = useClient();
  const viewerId = useViewer().user?.id ?? '';
  if (kept?.viewerId !== viewerId) kept = { viewerId, outbox: new Outbox(client) };
  const { outbox } = kept;
  return [useSyncExternalStore(outbox.subscribe, outbox.snapshot), outbox];
}
