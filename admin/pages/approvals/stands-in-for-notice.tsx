import { useData } from '../../parts/data/data';
import { hasBegun } from '../../parts/deputies/period';
import { shownStandIns, StandsInFor } from '../../parts/deputies/stands-in-for';
import { StandsInForDocument } from './stands-in-for.generated';

/** The approvers in whose place the viewer decides at present. */
export function StandsInForNotice() {
  const { data } = useData(StandsInForDocument, {});
  const present = shownStandIns(data?.viewer?.standsInFor).filter(hasBegun);
  return present.length > 0 && <StandsInFor deputyships={present} />;
}
