import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, timeColumn } from './node.entity.js';

/** The folders that all processes of a database share, named by the variables that set them. */
export type SharedFolder = 'DATA_DIR' | 'SPOOL_DIR';

/** The mark of a shared folder of this database, which the folder has to contain. */
@Entity('folder_mark')
export class FolderMark {
  @PrimaryColumn({ type: 'varchar', length: 16 })
  folder: SharedFolder;

  @Column(idColumn)
  mark: string;

  @Column({ ...timeColumn, name: 'created_at' })
  createdAt: Date;
}
