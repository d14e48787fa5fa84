import type { PersonName } from '../text/person-name';
import type { Period } from './period';

/** A deputyship as the section of an approver shows it. */
export interface ShownDeputyship extends Period {
  id: string;
  deputy: PersonName;
}
