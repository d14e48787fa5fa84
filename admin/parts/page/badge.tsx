import type { ReactNode } from 'react';
import './badge.css';

/** A state in one or two words. The colour only repeats what the words say. */
export function Badge({ kind, children }: { kind: 'good' | 'warn' | 'bad' | 'plain'; children: ReactNode }) {
  return <span className={`badge badge-${kind}`}>{children}</span>;
}
