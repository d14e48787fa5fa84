import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, timeColumn } from './node.entity.js';

/** A running gateway process. A process not seen for a minute has ended. */
@Entity('gateway_process')
export class GatewayProcess {
  @PrimaryColumn(idColumn)
  id: string;

  /** The host and the process id, for operators. */
  @Column({ type: 'varchar', length: 255 })
  place: string;

  @Column({ ...timeColumn, name: 'seen_at' })
  seenAt: Date;
}
