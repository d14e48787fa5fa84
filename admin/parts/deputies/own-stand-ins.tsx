import { useState } from 'react';
import { Notice } from '../page/notice';
import { useSession } from '../session/session';
import { ResignDeputyship } from './resign-deputyship';
import { StandsInFor, type StandIn } from './stands-in-for';

interface OwnStandInsProps {
  deputyships: readonly StandIn[];
  /** The sentence about a resignation; null before one. */
  notice: string | null;
  onNotice: (notice: string | null) => void;
}

/** The approvers that the viewer represents, with the action to resign. */
export function OwnStandIns({ deputyships, notice, onNotice }: OwnStandInsProps) {
  const { reload } = useSession();
  const [leaving, setLeaving] = useState<StandIn | null>(null);
  return (
    <>
      {notice !== null && (
        <Notice kind="good">
          <p className="user-text">{notice}</p>
        </Notice>
      )}
      {deputyships.length > 0 && (
        <StandsInFor
          deputyships={deputyships}
          onResign={(deputyship) => {
            onNotice(null);
            setLeaving(deputyship);
          }}
        />
      )}
      {leaving !== null && (
        <ResignDeputyship
          deputyship={leaving}
          onDone={(said) => {
            onNotice(said);
            // The pages of decisions may be gone now.
            void reload();
          }}
          onClose={() => {
            setLeaving(null);
          }}
        />
      )}
    </>
  );
}
